using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Pages.Published;

/// <summary>What residents see. Nothing here can read anything but frozen versions; what is not public is not there.</summary>
internal static class PublicEndpoints
{
    private const string Plan = "/{municipality:stable}/{plan:stable}";
    private const string Version = Plan + "/{item:stable}/{year:int:min(1868):max(9998)}/v{version:int}";

    internal static void MapPublic(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapMethods("/", Answers.Reading, (HttpContext http, PublicReading reading, int? year) => HomeAsync(http, reading, null, year));
        open.MapMethods("/{municipality:stable}", Answers.Reading, (HttpContext http, PublicReading reading, string municipality, int? year) => HomeAsync(http, reading, municipality, year));
        open.MapMethods("/{municipality:stable}/search", Answers.Reading, SearchAsync);
        open.MapMethods(Plan, Answers.Reading, PlanAsync);
        open.MapMethods(Plan + "/{item:stable}", Answers.Reading, ItemAsync);
        open.MapMethods(Version, Answers.Reading, VersionAsync);
        open.MapMethods(Version + ".json", Answers.Reading, TextAsync);
    }

    private static async Task<IResult> HomeAsync(HttpContext http, PublicReading reading, string? municipality, int? year)
    {
        var plans = (await reading.PlansAsync(http.RequestAborted)).Where(each => municipality is null || each.Sheet.Municipality.Value == municipality).ToValues();
        return plans.Count switch
        {
            0 => municipality is null ? Shown<EmptyPage>(http, ["none"], []) : NotThere(http),
            1 => await PlanAsync(http, reading, plans[0].Sheet.Municipality.Value, plans[0].Sheet.Plan.Value, year),
            _ => Shown<PlansListPage>(http, plans.Select(each => each.Hash), new() { [nameof(PlansListPage.Plans)] = plans }),
        };
    }

    private static async Task<IResult> PlanAsync(HttpContext http, PublicReading reading, string municipality, string plan, int? year)
    {
        if (!MunicipalityId.IsValid(municipality) || await reading.PlanAsync(new(municipality), new(plan), http.RequestAborted) is not { } found) return NotThere(http);
        var shown = found.Years.FirstOrDefault(each => each.StartYear == year, found.Years[0]);
        return Shown<PublicPlanPage>(http, found.All.Select(each => each.Hash), new() { [nameof(PublicPlanPage.Plan)] = found, [nameof(PublicPlanPage.Year)] = shown });
    }

    private static async Task<IResult> ItemAsync(HttpContext http, PublicReading reading, string municipality, string plan, string item) =>
        await FindAsync(http, reading, municipality, plan, item) is { } found
            ? Shown<PublicItemPage>(http, found.All.Select(each => each.Hash), new() { [nameof(PublicItemPage.Item)] = found })
            : NotThere(http);

    private static async Task<IResult> VersionAsync(HttpContext http, PublicReading reading, string municipality, string plan, string item, int year, int version)
    {
        if (await FindAsync(http, reading, municipality, plan, item) is not { } found) return NotThere(http);
        return found.All.FirstOrDefault(each => each.Sheet.Year == new FiscalYear(year) && each.Sheet.Version == version) is { } shown
            ? Shown<PublicVersionPage>(http, found.All.Select(each => each.Hash), new() { [nameof(PublicVersionPage.Item)] = found, [nameof(PublicVersionPage.Shown)] = shown })
            : NotThere(http);
    }

    // The exact bytes whose hash is printed on the page.
    private static async Task<IResult> TextAsync(HttpContext http, PublicReading reading, string municipality, string plan, string item, int year, int version)
    {
        if (!MunicipalityId.IsValid(municipality)) return NotThere(http);
        var sheet = new SheetId(new(municipality), new(item), new FiscalYear(year));
        if (await reading.FrozenAsync(sheet, new(plan), version, http.RequestAborted) is not { } frozen) return NotThere(http);
        return PublicAnswers.IsKnown(http, [frozen.Hash]) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(Encoding.UTF8.GetBytes(frozen.Document), "application/json");
    }

    private static async Task<IResult> SearchAsync(HttpContext http, PublicReading reading, string municipality, string? q)
    {
        if (!MunicipalityId.IsValid(municipality) || await reading.AllAsync(new(municipality), http.RequestAborted) is not { Count: > 0 } all) return NotThere(http);
        var question = (q ?? "").Trim();
        return Answers.Page<PublicSearchPage>(new() { [nameof(PublicSearchPage.All)] = all, [nameof(PublicSearchPage.Question)] = question[..Math.Min(PublicSearch.Longest, question.Length)] });
    }

    // On the residents' own address nothing says that officers work here.
    internal static IResult NotThere(HttpContext http) =>
        OnPublicAddress.Is(http) ? new RazorComponentResult<PublicNotFoundPage> { StatusCode = StatusCodes.Status404NotFound } : Answers.NotThere();

    private static async Task<PublicItem?> FindAsync(HttpContext http, PublicReading reading, string municipality, string plan, string item) =>
        MunicipalityId.IsValid(municipality) ? await reading.ItemAsync(new(municipality), new(plan), new(item), http.RequestAborted) : null;

    private static IResult Shown<T>(HttpContext http, IEnumerable<string> hashes, Dictionary<string, object?> parameters) where T : IComponent =>
        PublicAnswers.IsKnown(http, hashes) ? Results.StatusCode(StatusCodes.Status304NotModified) : Answers.Page<T>(parameters);
}
