using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Web.Exporting;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Reads any file that a plan is taken from, for the page, the API and the tool alike.</summary>
internal static class ImportSource
{
    private static readonly string[] Tables = [".xlsx", ".xls", ".csv", ".tsv"];

    /// <summary>The plan with its doubts, or why the file was refused.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="mapping">What its columns are, where it is a table that is not ours; null where nobody has said.</param>
    public static PlanReading Read(SourceFile file, ReadingOptions options, ColumnMapping? mapping) =>
        PlanJsonFile.IsOne(file) ? PlanJsonFile.Read(file, options) : mapping is null ? PlanFile.Read(file, options) : PlanFile.Read(file, options, mapping);

    /// <summary>Whether the file's name says that it is a table.</summary>
    public static bool IsTable(SourceFile file) => Tables.Contains(file.Ending);

    /// <summary>Whether the file is a table that is not ours, so that somebody has to say what its columns are.</summary>
    public static bool IsForeign(SourceFile file) => IsTable(file) && PlanFile.Outline(file) is TableOutline.Read { IsOurs: false };
}
