using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Upkeep;

/// <summary>What has happened to a plan's years: which sheets there are and which years are closed.</summary>
/// <param name="Sheets">Every sheet that was opened or closed without being opened.</param>
/// <param name="Closed">The closed years.</param>
public sealed record PlanYears(Values<KnownSheet> Sheets, Values<FiscalYear> Closed)
{
    /// <summary>The years that somebody has begun, whatever became of them.</summary>
    public Values<FiscalYear> Begun { get; init; } = [];

    /// <summary>Whether nothing was done in the plan yet, so that it may be taken from a file as a whole.</summary>
    public bool AreUntouched => Sheets.Count == 0 && Closed.Count == 0 && Begun.Count == 0;

    /// <summary>A plan of which no year was opened.</summary>
    public static PlanYears None { get; } = new([], []);

    /// <summary>Whether nothing about the item's year may change any more.</summary>
    public bool IsSettled(ItemId item, FiscalYear year) =>
        Closed.Contains(year) || Sheets.Any(sheet => sheet.Item == item && sheet.Year == year && sheet.IsSettled);

    /// <summary>Whether the item has a sheet of a later year, or a later year is closed.</summary>
    public bool GoOnAfter(ItemId item, FiscalYear year) =>
        Closed.Any(closed => closed > year) || Sheets.Any(sheet => sheet.Item == item && sheet.Year > year);
}

/// <summary>One sheet as far as the plan needs to know it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Year">The fiscal year reported on.</param>
/// <param name="IsSettled">Whether a version was ever published, a correction under way or not, or it was closed without a sheet.</param>
public sealed record KnownSheet(ItemId Item, FiscalYear Year, bool IsSettled);
