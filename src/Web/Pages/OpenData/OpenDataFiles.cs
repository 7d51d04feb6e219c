using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>The open data beside the public pages: they link to it, and the static folder takes it along.</summary>
internal sealed class OpenDataFiles(OpenReading reading) : IPublicFiles
{
    /// <inheritdoc />
    public IEnumerable<PublicFile> OfYear(PublicPlan plan, FiscalYear year)
    {
        var sheet = plan.Newest.Sheet;
        var address = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/open-data/{sheet.Municipality}/{sheet.Plan}/{year.StartYear}");
        return
        [
            new($"{address}.csv", "オープンデータ（CSV）", cancellation => MadeAsync(plan, year, made => made.ToCsv(), cancellation)),
            new($"{address}.json", "オープンデータ（JSON）", cancellation => MadeAsync(plan, year, made => made.ToJson(), cancellation)),
            new($"{address}.xlsx", "オープンデータ（Excel）", cancellation => MadeAsync(plan, year, made => made.ToWorkbook(), cancellation)),
            new("/open-data/dictionary.csv", "項目定義書（CSV）", _ => Task.FromResult(ColumnGuide.ToCsv())),
            new(OpenYear.SchemaAddress, "JSON Schema", _ => Task.FromResult(OpenSchema.ToBytes())),
        ];
    }

    /// <inheritdoc />
    public IEnumerable<PublicFile> OfVersion(PublicSheet version) => [];

    /// <inheritdoc />
    public IEnumerable<PublicAside> PagesOf(PublicPlan plan) =>
    [
        new("/open-data", "オープンデータについて", typeof(OpenDataPage), new() { [nameof(OpenDataPage.Plans)] = (Values<PublicPlan>)[plan] }),
        new("/open-data/dictionary", "項目定義書", typeof(DictionaryPage), []),
    ];

    private async Task<byte[]> MadeAsync(PublicPlan plan, FiscalYear year, Func<OpenYear, byte[]> make, CancellationToken cancellation) =>
        make(await reading.YearAsync(plan, year, cancellation) ?? throw new InvalidOperationException($"{plan.Newest.Sheet.Municipality} is not registered."));
}
