using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;

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
        return TableFile.Open(file) switch
        {
            TableReading.Tables tables when FormReader.IsForm(tables) => FormReader.Read(tables, options),
            TableReading.Tables tables => TidyReader.Read(tables, options),
            TableReading.Refused refused => new PlanReading.Refused(refused.Errors),
            var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of tables."),
        };
    }
}
