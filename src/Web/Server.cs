using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api;
using ReformFlow.Web.Demo;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Pages.Board;
using ReformFlow.Web.Pages.Cycles;
using ReformFlow.Web.Pages.SignIn;
using ReformFlow.Web.Security;
using ReformFlow.Web.Tool.Running;

namespace ReformFlow.Web;

/// <summary>The pages over HTTP, on http://127.0.0.1:5080 unless --urls says otherwise.</summary>
internal static class Server
{
    // Monitors and browsers ask for the head alone.
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static int Run(string[] args)
    {
        return Listen(Build(args));
    }

    /// <summary>The whole server, not yet started.</summary>
    internal static WebApplication Build(string[] args)
    {
        // Settings and files lie beside the program, wherever it was started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = BuildTree.Environment(),
        });
        builder.WebHost.UseStaticWebAssets();
        builder.ListenForTool(builder.Configuration["urls"] ?? "http://127.0.0.1:5080");
        builder.AddReformFlow();
        if (builder.Environment.IsDevelopment()) builder.Services.AddHostedService<DemoLoading>();
        builder.Services.AddSingleton<Acts>().AddScoped<DemoAccounts>().AddScoped<KeptFormTaker>();
        builder.Services.AddSignIn();
        builder.Services.AddSingleton<Desks>().AddSingleton<CyclesEndpoints.Parts>();
        builder.Services.AddApi();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UseTool();
        app.UseSecurityHeaders();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UsePrivateAnswers();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapSignIn();
        app.MapBoard();
        app.MapCycles();
        app.MapApi();
        MapPage(app, "/rules", () => new RazorComponentResult<RulesPage>());
        if (app.Environment.IsDevelopment()) MapSample(app);
        else MapPage(app, "/", () => new RazorComponentResult<EmptyPage>());
        app.MapFallback(NotThere).AllowAnonymous();
        return app;
    }

    private static int Listen(WebApplication app)
    {
        try
        {
            app.Run();
            return 0;
        }
        catch (IOException cause) when (cause.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine("そのポートはほかのプログラムが使っています。それを止めるか、別のポートを -- --urls http://127.0.0.1:5081 のように指定してください。");
            Console.Error.WriteLine($"The port is in use: stop the other program or name another one with --urls. ({cause.Message})");
            return 1;
        }
    }

    // What anybody may see.
    private static void MapPage(WebApplication app, string address, Delegate page) => app.MapMethods(address, Reading, page).AllowAnonymous();

    // The shipped plan as the reader took it, so that a new user sees at once what an import gives.
    private static void MapSample(WebApplication app)
    {
        var read = SamplePlan.Read();
        var (book, doubts) = (SamplePlan.Decided(read.Book), read.Doubts);
        MapPage(app, "/", () => new RazorComponentResult<PlanPage>(new { Book = book, Doubts = doubts }));
        MapPage(app, "/preview/doubts", () => new RazorComponentResult<DoubtsPage>(new { Doubts = doubts }));
        MapPage(app, "/preview/{item}", IResult (string item) =>
            StableId.IsValid(item) && book.Plan.Find(new ItemId(item)) is { } found
                ? new RazorComponentResult<ItemPage>(new { Book = book, Item = found })
                : NotThere());
    }

    private static RazorComponentResult<NotFoundPage> NotThere() => new() { StatusCode = StatusCodes.Status404NotFound };
}
