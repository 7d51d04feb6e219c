using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Mapping;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;

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
        if (file.Ending is ".txt" or "") return SheetTextReader.Read(file.Bytes, options);
        return Opened(file, tables => FormReader.IsForm(tables) ? FormReader.Read(tables, options) : TidyReader.Read(tables, options), errors => new PlanReading.Refused(errors));
    }

    /// <summary>As <see cref="Read(SourceFile, ReadingOptions)"/>, for a table that is not ours, whose columns a person has explained.</summary>
    public static PlanReading Read(SourceFile file, ReadingOptions options, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(mapping);
        return Opened(file, tables => MappedReader.Read(tables, mapping, options), errors => new PlanReading.Refused(errors));
    }

    /// <summary>The beginning of each sheet of a table, for whoever explains its columns.</summary>
    public static TableOutline Outline(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Opened<TableOutline>(file, tables => new TableOutline.Read(tables.All.Select(Outline).ToValues(), FormReader.IsForm(tables) || tables.All.Any(table => TidyHead.In(table) is not null)), errors => new TableOutline.Refused(errors));
    }

    private static SheetOutline Outline(RawTable table) => new(table.Sheet, table.IsHidden, table.Rows.Count,
        table.Rows.Take(SheetOutline.MostRows).Select(row => new RowOutline(row.Number, row.Cells.Select(cell => cell.Text).ToValues())).ToValues());

    private static T Opened<T>(SourceFile file, Func<TableReading.Tables, T> read, Func<Values<ReadingError>, T> refuse) => TableFile.Open(file) switch
    {
        TableReading.Tables tables => read(tables),
        TableReading.Refused refused => refuse(refused.Errors),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of tables."),
    };
}
