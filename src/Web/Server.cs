using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using ReformFlow.Documents.Sample;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Demo;
using ReformFlow.Web.Exporting;
using ReformFlow.Web.Jobs;
using ReformFlow.Web.Observing;
using ReformFlow.Web.Pages.Accounts;
using ReformFlow.Web.Pages.Administration;
using ReformFlow.Web.Pages.Board;
using ReformFlow.Web.Pages.Cycles;
using ReformFlow.Web.Pages.DevMail;
using ReformFlow.Web.Pages.Importing;
using ReformFlow.Web.Pages.Inbox;
using ReformFlow.Web.Pages.Notices;
using ReformFlow.Web.Pages.Exports;
using ReformFlow.Web.Pages.OpenData;
using ReformFlow.Web.Pages.Plans;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Setup;
using ReformFlow.Web.Pages.Sheets;
using ReformFlow.Web.Pages.SignIn;
using ReformFlow.Web.Pages.Tasks;
using ReformFlow.Web.Pages.Teams;
using ReformFlow.Web.Pages.Towns;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Printing;
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
        try
        {
            return Starting.Run(() => Build(args));
        }
        catch (IOException cause) when (cause.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine("そのポートはほかのプログラムが使っています。それを止めるか、別のポートを -- --urls http://127.0.0.1:5090 のように指定してください。");
            Console.Error.WriteLine($"The port is in use: stop the other program or name another one with --urls. ({cause.Message})");
            return 1;
        }
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
        Listen(builder);
        var proxies = builder.Configuration.Read<ProxyOptions>(ProxyOptions.Section).ToForwardedHeaders();
        builder.AddStructuredLogs().AddReformFlow();
        builder.AddObservation();
        if (builder.Environment.IsDevelopment()) builder.Services.AddHostedService<DemoLoading>();
        builder.Services.AddSingleton<Acts>().AddScoped<DemoAccounts>().AddScoped<KeptFormTaker>().AddScoped<Installing>();
        builder.Services.AddSignIn();
        builder.Services.AddSingleton<TaskFinder>().AddSingleton<SheetReader>().AddSingleton<SheetActs>().AddSingleton<SheetWriting>();
        builder.Services.AddSingleton(builder.Configuration.Read<UploadOptions>(UploadOptions.Section).Validated()).AddSingleton<Attacher>().AddSingleton<SheetFiles>().AddSingleton<FilledForms>().AddSingleton<ImportReader>().AddSingleton<ImportEndpoints.Parts>();
        builder.Services.AddSingleton<MappingEndpoints.Parts>();
        builder.Services.AddRouting(options => options.ConstraintMap[StableConstraint.Name] = typeof(StableConstraint));
        builder.Services.AddApi();
        builder.Services.AddSingleton<Desks>().AddSingleton<CyclesEndpoints.Parts>().AddSingleton<RehearsalEndpoints.Parts>().AddSingleton<PlansEndpoints.Parts>().AddSingleton(new PublicSite(IsFolder: false));
        builder.Services.AddExporting().AddPrinting(builder.Configuration).AddPrintingRounds();
        builder.Services.AddSingleton<NoticeOffice>().AddSingleton<PreferenceEndpoints.Parts>().AddSingleton<TextOffice>().AddSingleton<LetterheadEndpoints.Parts>().AddSingleton<WebhookOffice>();
        builder.Services.AddSingleton<AdministrationEndpoints.Parts>().AddSingleton<TrialOffice>();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UseTool();
        app.UsePrivatePort();
        app.UsePublicAddress();
        if (proxies is not null) app.UseForwardedHeaders(proxies);
        app.UseHostCookies();
        app.UseSecurityHeaders();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseOnlyPublicPages();
        app.UseRequestSizes();
        app.UseAuthentication();
        app.UsePrivateAnswers();
        app.UseFirstPassword();
        app.UseJobDashboard();
        app.UseAuthorization();
        app.UseUploadLimit();
        app.UseAntiforgery();
        app.MapHealth();
        app.MapSignIn();
        app.MapSetup();
        app.MapTasks();
        app.MapSheets();
        app.MapSheetEditing();
        app.MapBoard();
        app.MapCycles();
        app.MapRehearsal();
        app.MapPublic();
        app.MapOpenData();
        app.MapExports();
        app.MapPrinting();
        app.MapApi();
        app.MapPlans();
        app.MapImports();
        app.MapMappings();
        app.MapTowns();
        app.MapCalendar();
        app.MapInbox();
        app.MapNotices();
        app.MapTeamsTab();
        app.MapPreferences();
        app.MapCalendars();
        app.MapLetterhead();
        app.MapTexts();
        app.MapOwnPassword();
        app.MapAdministration();
        MapPage(app, "/rules", () => new RazorComponentResult<RulesPage>());
        if (app.Environment.IsDevelopment()) app.MapDevMail();
        if (app.Environment.IsDevelopment()) MapPage(app, "/preview/doubts", () => new RazorComponentResult<DoubtsPage>(new { SamplePlan.Read().Doubts }));
        // Also what looks like a file: asking for a sign-in there would say that somebody else finds something.
        app.MapFallback("/{**path}", NotThere).AllowAnonymous();
        return app;
    }

    // The pages, the private port, the residents' address and the tool's socket.
    private static void Listen(WebApplicationBuilder builder)
    {
        var own = PrivatePort.Reserve(builder);
        var residents = PublicAddress.Reserve(builder);
        var pages = builder.Configuration["urls"] ?? "http://127.0.0.1:5080";
        builder.Configuration[SiloComposition.PagesAt] = pages;
        var urls = builder.ListenForTool(residents.Beside(own.Beside(pages)));
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.Services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = address =>
            own.Bind(address) ?? residents.Bind(address) ?? ToolSocket.Bind(address) ?? SocketTransportOptions.CreateDefaultBoundListenSocket(address));
    }

    // What anybody may see.
    private static void MapPage(WebApplication app, string address, Delegate page) => app.MapMethods(address, Reading, page).AllowAnonymous();

    private static RazorComponentResult<NotFoundPage> NotThere() => new() { StatusCode = StatusCodes.Status404NotFound };
}
