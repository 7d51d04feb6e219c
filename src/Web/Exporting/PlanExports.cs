using System.Text.Json;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Lists;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Exporting;

/// <summary>Makes the exports of a plan for officers: what stands now, drafts included. Nothing that is made is kept.</summary>
internal sealed class PlanExports(ISheetLists lists, IGrainFactory grains, YearReading years)
{
    private const int AtOnce = 32;

    private static readonly JsonSerializerOptions Readable = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The plan with everything up to a year.</summary>
    public async Task<PlanBook> BookAsync(MunicipalityId municipality, PlanRecord record, FiscalYear year, CancellationToken cancellation = default) =>
        Book(record, await WorkedAsync(municipality, record, year, cancellation), year);

    private static PlanBook Book(PlanRecord record, List<(ItemId Item, SheetState Sheet)> worked, FiscalYear year) =>
        ExportBook.Of(record, worked.Select(each => new YearSheet(each.Item, each.Sheet.Year, each.Sheet.Content)), year);

    private async Task<List<(ItemId Item, SheetState Sheet)>> WorkedAsync(MunicipalityId municipality, PlanRecord record, FiscalYear year, CancellationToken cancellation)
    {
        // A row of the list says that there is a sheet, without its content.
        var worked = new List<(ItemId, SheetState)>();
        foreach (var some in (await lists.OfAsync(municipality, record.Plan!.Id, null, cancellation)).Where(line => line.Id.Year <= year).Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(line => grains.GetGrain<IActionItemGrain>(GrainKeys.Item(municipality, line.Id.Item)).Read(line.Id.Year)));
            worked.AddRange(some.Zip(read).Where(each => each.Second is not null).Select(each => (each.First.Id.Item, each.Second!)));
        }
        return worked;
    }

    // What a form is stamped with is read together with what stands on it: what is written later is told when the form comes back, and never lost.
    private static Values<FormStamp> Stamps(IEnumerable<(ItemId Item, SheetState Sheet)> worked, FiscalYear year) =>
        worked.Where(each => each.Sheet.Year == year).Select(each => new FormStamp(each.Item, year, each.Sheet.StateVersion)).ToValues();

    // Only a draft is filled by a list that comes back.
    private static IEnumerable<OpenValue> Open(IEnumerable<(ItemId Item, SheetState Sheet)> worked, FiscalYear year) =>
        from each in worked
        where each.Sheet.Year == year && each.Sheet.Stage is Stage.Draft
        from question in each.Sheet.Questions
        where each.Sheet.Content.AnswerTo(question.Series.Id) is null
        select new OpenValue(each.Item, question.Series.Id, year);

    /// <summary>An export. The lists and forms hold the plan and its sheets up to the year; the forms print the year's texts.</summary>
    public async Task<MadeExport> MakeAsync(MunicipalityId municipality, PlanRecord record, FiscalYear year, ExportKind kind, CancellationToken cancellation = default)
    {
        if (kind is ExportKind.Json)
        {
            var found = await years.ReadAsync(municipality, record.Plan!, year) with { Book = await BookAsync(municipality, record, year, cancellation) };
            // The sheets of a year before this program came with the plan: nobody worked on them here, and they are in the book all the same.
            return new(JsonSerializer.SerializeToUtf8Bytes(found, Readable), found.Sheets.Select(sheet => sheet.Item).Union(found.Book!.Sheets.Where(sheet => sheet.Year == year).Select(sheet => sheet.Item)).Count());
        }
        var worked = await WorkedAsync(municipality, record, year, cancellation);
        var (book, open) = (Book(record, worked, year), Open(worked, year));
        return kind switch
        {
            ExportKind.Form when book.Plan.Items.Count > PlanForm.MostItems => new([], 0) { Problem = TooMany(book.Plan.Items.Count) },
            ExportKind.Form => new(PlanForm.Write(book, new() { Year = year, Stamps = Stamps(worked, year) }), book.Sheets.Count),
            ExportKind.Tidy => new(TidyList.ToWorkbook(book, open: open), book.Sheets.Count),
            _ => Written(TidyList.ToCsv(book, kind is ExportKind.Cp932 ? CsvEncoding.Cp932 : CsvEncoding.Utf8, open: open), book.Sheets.Count),
        };
    }

    private static MadeExport Written(CsvFile file, int sheets) => new(file.Bytes, sheets) { Lost = file.Lost };

    private static string TooMany(int items) =>
        $"取り組み事項が{items}件あり、調書のブック（{PlanForm.MostItems}件まで）に入りません。一覧の形（tidy）で書き出してください。 / {items} items are too many for forms: export the tidy list.";
}
