using System.Globalization;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Plans;

/// <summary>One sheet (調書) for ever: which municipality, which item, which year. Printed "ninomiya-item-1-2022".</summary>
/// <param name="Municipality">The municipality; its id has no hyphen, so the printed form can be read back.</param>
/// <param name="Item">The item.</param>
/// <param name="Year">The fiscal year reported on.</param>
public sealed record SheetId(MunicipalityId Municipality, ItemId Item, FiscalYear Year)
{
    /// <summary>Reads the printed form back; null when it is none.</summary>
    public static SheetId? Parse(string? text)
    {
        if (text?.Split('-') is not [var municipality, .. { Length: > 0 } item, var year]) return null;
        return MunicipalityId.IsValid(municipality) && StableId.IsValid(string.Join('-', item)) && YearOf(year) is { } start
            ? new(new(municipality), new(string.Join('-', item)), start)
            : null;
    }

    /// <summary>The fiscal year of four ASCII digits, as it stands at the end of ids and keys; null when there is none.</summary>
    public static FiscalYear? YearOf(string digits) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && FiscalYear.Exists(start) ? new(start) : null;

    /// <summary>The printed form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Municipality}-{Item}-{Year.StartYear}");
}
