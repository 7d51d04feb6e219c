using System.Globalization;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Mapping;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents;

/// <summary>
/// Reads a plan with its sheets out of any file that one is kept in: the sheets' text (.txt), the tidy list and the town's
/// form (.xlsx, .xls, .csv, .tsv). It takes the whole file or nothing; what it is not sure about it says.
/// </summary>
public static class PlanFile
{
    /// <summary>The plan with its doubts, or why the file was refused; each error and doubt names file, sheet and cell.</summary>
    public static PlanReading Read(SourceFile file, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        if (IsText(file)) return SheetTextReader.Read(file.Bytes, options);
        return Opened(file, tables => FormReader.IsForm(tables) ? FormReader.Read(tables, options) : TidyReader.Read(tables, options), errors => new PlanReading.Refused(errors));
    }

    /// <summary>As <see cref="Read(SourceFile, ReadingOptions)"/>; a table that is not ours is read as a person has explained its columns.</summary>
    public static PlanReading Read(SourceFile file, ReadingOptions options, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(mapping);
        return IsText(file) ? Read(file, options) : Opened(file, tables => FormReader.IsForm(tables) ? FormReader.Read(tables, options)
            : HasList(tables) ? TidyReader.Read(tables, options) : MappedReader.Read(tables, mapping, options), errors => new PlanReading.Refused(errors));
    }

    /// <summary>A plan that stands whole in a file of JSON, which the caller has taken apart, with the doubts that every other file raises.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="book">What it says.</param>
    /// <param name="options">The plan's id is taken from here.</param>
    public static PlanReading Read(string file, PlanBook book, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        var place = new SourcePlace(file);
        var (tables, errors) = (new TableReading.Tables([new(file, null, false, [])], [], false), new Sheets.ErrorList());
        var rows = TidyList.Rows(book).Select(row => row with { Place = place }).ToList();
        foreach (var row in rows)
            if (TextChecks.Fault(row.Value, mayBreak: true) is { } fault) errors.Add(place, row.Value, $"「{TidyWords.Of(row.Key.Kind)}」：{fault}", "その文字を消してください。");
        foreach (var row in rows.Where(row => row.Key.Kind is TidyKind.TargetReading or TidyKind.ActualReading or TidyKind.BaselineReading))
            if (ReadingText.OtherNumber(row.Value) is var (printed, read))
                errors.Add(place, printed, string.Create(CultureInfo.InvariantCulture, $"JSONの $.book にある{row.Key.Subject}の{row.Key.Year}年度の値で、印字（printed）の「{printed}」と読み（reading の value）の{read}が合いません。"),
                    "両方を同じ値に直してください。値を直すには、調書の様式か一覧（xlsx、csv）のほうが確かです。");
        return TidyReader.Read(tables, rows, options, errors, _ => { });
    }

    /// <summary>The beginning of each sheet of a table, for whoever explains its columns.</summary>
    public static TableOutline Outline(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Opened<TableOutline>(file, tables => new TableOutline.Read(tables.All.Select(Outline).ToValues(), FormReader.IsForm(tables) || HasList(tables)), errors => new TableOutline.Refused(errors));
    }

    private static bool IsText(SourceFile file) => file.Ending is ".txt" or "";

    private static bool HasList(TableReading.Tables tables) => tables.All.Any(table => TidyHead.In(table) is not null);

    private static SheetOutline Outline(RawTable table) => new(table.Sheet, table.IsHidden, table.Rows.Count,
        table.Rows.Take(SheetOutline.MostRows).Select(row => new RowOutline(row.Number, row.Cells.Select(cell => cell.Text).ToValues())).ToValues());

    private static T Opened<T>(SourceFile file, Func<TableReading.Tables, T> read, Func<Values<ReadingError>, T> refuse) => TableFile.Open(file) switch
    {
        TableReading.Tables tables => read(tables),
        TableReading.Refused refused => refuse(refused.Errors),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of tables."),
    };
}
