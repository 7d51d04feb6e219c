using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Security;

namespace ReformFlow.Web;

/// <summary>The pages over HTTP, on http://127.0.0.1:5080 unless --urls says otherwise.</summary>
internal static class Server
{
    public static int Run(string[] args)
    {
        // Settings and files lie beside the program, wherever it was started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:5080");
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseStaticFiles();
        app.MapGet("/rules", () => new RazorComponentResult<RulesPage>());
        if (app.Environment.IsDevelopment()) MapSample(app);
        else app.MapGet("/", () => new RazorComponentResult<EmptyPage>());
        app.MapFallback(NotThere);
        app.Run();
        return 0;
    }

    // The shipped plan as the reader took it, so that a new user sees at once what an import gives.
    private static void MapSample(WebApplication app)
    {
        var doubts = SamplePlan.Read().Doubts;
        var book = SamplePlan.Decided();
        app.MapGet("/", () => new RazorComponentResult<PlanPage>(new { Book = book, Doubts = doubts }));
        app.MapGet("/preview/doubts", () => new RazorComponentResult<DoubtsPage>(new { Doubts = doubts }));
        app.MapGet("/preview/{item}", IResult (string item) =>
            StableId.IsValid(item) && book.Plan.Find(new ItemId(item)) is { } found
                ? new RazorComponentResult<ItemPage>(new { Book = book, Item = found })
                : NotThere());
    }

    private static RazorComponentResult<NotFoundPage> NotThere() => new() { StatusCode = StatusCodes.Status404NotFound };
}
