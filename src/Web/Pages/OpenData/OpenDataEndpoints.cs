using Microsoft.AspNetCore.Components;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>The addresses of the open data. They are promised: whoever links to one finds the newest public state of that year there.</summary>
internal static class OpenDataEndpoints
{
    /// <summary>The media types of the three formats.</summary>
    public const string Csv = "text/csv; charset=utf-8", Json = "application/json", Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Root = "/open-data", Year = Root + "/{municipality:stable}/{plan:stable}/{year:int:min(1868):max(9998)}";

    internal static void MapOpenData(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapMethods(Root, Answers.Reading, IndexAsync);
        open.MapMethods(Root + "/dictionary", Answers.Reading, (HttpContext http) => Shown<DictionaryPage>(http, [], []));
        open.MapMethods(Root + "/dictionary.csv", Answers.Reading, (HttpContext http) => Sent(http, ["dictionary"], ColumnGuide.ToCsv, Csv, "項目定義書.csv"));
        open.MapMethods(OpenYear.SchemaAddress, Answers.Reading, (HttpContext http) =>
            Sent(http, ["schema"], OpenSchema.ToBytes, "application/schema+json", null));
        open.MapMethods(Year + ".csv", Answers.Reading, (HttpContext http, OpenReading reading, string municipality, string plan, int year) =>
            YearAsync(http, reading, municipality, plan, year, found => found.ToCsv(), Csv, "csv"));
        open.MapMethods(Year + ".json", Answers.Reading, (HttpContext http, OpenReading reading, string municipality, string plan, int year) =>
            YearAsync(http, reading, municipality, plan, year, found => found.ToJson(), Json, "json"));
        open.MapMethods(Year + ".xlsx", Answers.Reading, (HttpContext http, OpenReading reading, string municipality, string plan, int year) =>
            YearAsync(http, reading, municipality, plan, year, found => found.ToWorkbook(), Workbook, "xlsx"));
    }

    private static async Task<IResult> IndexAsync(HttpContext http, OpenReading reading)
    {
        var plans = await reading.PlansAsync(http.RequestAborted);
        return Shown<OpenDataPage>(http, plans.SelectMany(plan => plan.All.Select(each => each.Hash)), new() { [nameof(OpenDataPage.Plans)] = plans });
    }

    private static async Task<IResult> YearAsync(HttpContext http, OpenReading reading, string municipality, string plan, int year, Func<OpenYear, byte[]> made, string type, string ending) =>
        MunicipalityId.IsValid(municipality) && await reading.YearAsync(new(municipality), new(plan), new FiscalYear(year), http.RequestAborted) is { } found
            ? Sent(http, found.Sheets.Select(each => each.Hash), () => made(found), type, $"{found.Plan.Newest.Sheet.PlanName}_{EraTable.Standard.FiscalYearName(found.Year)}.{ending}")
            : PublicEndpoints.NotThere(http);

    private static IResult Shown<T>(HttpContext http, IEnumerable<string> hashes, Dictionary<string, object?> parameters) where T : IComponent =>
        PublicAnswers.IsKnown(http, hashes) ? Results.StatusCode(StatusCodes.Status304NotModified) : Answers.Page<T>(parameters);

    private static IResult Sent(HttpContext http, IEnumerable<string> hashes, Func<byte[]> made, string type, string? name) =>
        PublicAnswers.IsKnown(http, hashes) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.File(made(), type, name);
}
