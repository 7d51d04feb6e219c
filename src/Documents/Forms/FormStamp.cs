using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Forms;

/// <summary>
/// Which sheet a form was handed out for, and what stood on it then, so that a form that comes back late is told from one
/// that fits. The name of the form's first cell says it: RF_seen_item.8_2022_17. Other programs keep names of cells.
/// </summary>
/// <param name="Item">The item.</param>
/// <param name="Year">The fiscal year of the sheet.</param>
/// <param name="StateVersion">更新番号 of the sheet when the form was made.</param>
public sealed record FormStamp(ItemId Item, FiscalYear Year, long StateVersion)
{
    private const string Prefix = "RF_seen_", Fields = "RF_fields_";

    /// <summary>The name that says how many cells of a workbook have names, so that lost ones are noticed.</summary>
    internal static string NameOfFields(int count) => string.Create(CultureInfo.InvariantCulture, $"{Fields}{count}");

    /// <summary>How many cells had names when the workbook was made; null when the name does not say it.</summary>
    internal static int? FieldsOf(string name) =>
        name.StartsWith(Fields, StringComparison.Ordinal) && int.TryParse(name[Fields.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>The cell's name.</summary>
    internal string Name => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Item.Value.Replace('-', '.')}_{Year.StartYear}_{StateVersion}");

    /// <summary>The stamp that a name is; null when it is none.</summary>
    internal static FormStamp? Of(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || name[Prefix.Length..].Split('_') is not [var item, var year, var version]) return null;
        var word = item.Replace('.', '-');
        return StableId.IsValid(word) && SheetId.YearOf(year) is { } start && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new(new(word), start, seen)
            : null;
    }
}
