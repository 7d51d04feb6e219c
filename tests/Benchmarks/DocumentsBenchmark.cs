using ReformFlow.Documents;
using ReformFlow.Documents.Lists;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>A plan of 1,000 items out and in: limits 3 s for an export of the tidy list, 5 s for the preview of an import; <see cref="MemoryBenchmark"/> measures what they take.</summary>
internal static class DocumentsBenchmark
{
    private const int Items = 1_000, Warm = 1, Counted = 5;
    private const double ExportLimit = 3_000, PreviewLimit = 5_000;

    public static void Print()
    {
        var book = BenchmarkPlan.Book(Items);
        var (csv, workbook) = (TidyList.ToCsv(book).Bytes, TidyList.ToWorkbook(book));
        Console.WriteLine($"{Items:N0} items, {book.Sheets.Count:N0} sheets, {TidyList.Rows(book).Count():N0} rows: CSV {csv.Length / 1024.0 / 1024.0:F1} MB, workbook {workbook.Length / 1024.0 / 1024.0:F1} MB");

        var medians = Rounds.Medians(
        [
            new(() => TidyList.ToCsv(book)), new(() => TidyList.ToCsv(book, CsvEncoding.Cp932)), new(() => TidyList.ToWorkbook(book)),
            new(() => Preview(book, new("list.csv", csv))), new(() => Preview(book, new("list.xlsx", workbook))),
        ], Warm, Counted);
        (string Name, double Limit)[] things =
            [("export as CSV", ExportLimit), ("export as CSV in CP932", ExportLimit), ("export as workbook", ExportLimit), ("preview of CSV", PreviewLimit), ("preview of workbook", PreviewLimit)];
        foreach (var ((name, limit), median) in things.Zip(medians))
            Console.WriteLine($"{name}: median {median:N0} ms, {median / limit:P0} of the limit of {limit:N0} ms");
        MemoryBenchmark.Print();
    }

    /// <summary>What a page looks at before anything is taken: the file, the differences, the doubts that it brings.</summary>
    public static void Preview(PlanBook book, SourceFile file)
    {
        var read = PlanFile.Read(file, SamplePlan.Options) as PlanReading.Read ?? throw new InvalidOperationException($"{file.Name} is not read back.");
        var preview = PlanPreview.Between(book, read);
        if (!preview.IsSame || FreshDoubts.Of(book, read.Doubts, preview, null, SamplePlan.Options).Count > 0) throw new InvalidOperationException($"{file.Name} differs.");
    }
}
