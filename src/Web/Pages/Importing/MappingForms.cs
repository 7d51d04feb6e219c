using System.Globalization;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Pages.Plans;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Reads the form in which somebody says what the columns of a table are.</summary>
internal static class MappingForms
{
    public static readonly string NameWrong = $"対応の名前は1行{IColumnMappings.LongestName}字までにしてください。";
    public static readonly string TooMany = $"覚えている対応が{IColumnMappings.Most}件あります。「覚えている列の対応」で使わないものを消してから、もう一度押してください。";

    /// <summary>The names of the fields of a column.</summary>
    public static (string Field, string Year) NamesOf(int column) => (string.Create(CultureInfo.InvariantCulture, $"field-{column}"), string.Create(CultureInfo.InvariantCulture, $"year-{column}"));

    /// <summary>What was typed, over the columns that the page showed.</summary>
    public static MappingDraft Read(IFormCollection form, MappingDraft shown) => shown with
    {
        SheetYear = form.Year("sheetYear")?.StartYear,
        First = form.Year("first")?.StartYear,
        Last = form.Year("last")?.StartYear,
        Skip = form.Text("skip"),
        Columns = shown.Columns.Select(column => column with { Field = FieldOf(form, column.Column), Year = form.Year(NamesOf(column.Column).Year)?.StartYear }).ToValues(),
    };

    /// <summary>The row of heads that was asked for; null where it is none.</summary>
    public static int? HeadRow(IFormCollection form) =>
        int.TryParse(form.Text("head"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= 1_000_000 ? row : null;

    /// <summary>Whether a mapping may be called so.</summary>
    public static bool IsName(string name) => PlanForms.IsLine(name, IColumnMappings.LongestName);

    /// <summary>What is remembered: the columns that are read, in one sheet.</summary>
    public static string Remembered(MappingDraft draft) => new MappingDrafts([draft with { Skip = null, Columns = draft.Columns.Where(column => column.Field is not null).ToValues() }]).Write();

    private static MappedField? FieldOf(IFormCollection form, int column) => Enum.TryParse<MappedField>(form.Text(NamesOf(column).Field), out var field) && Enum.IsDefined(field) ? field : null;
}
