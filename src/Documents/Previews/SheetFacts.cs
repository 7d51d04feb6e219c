using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Previews;

/// <summary>What a section writes on a sheet, among all facts of a plan.</summary>
public static class SheetFacts
{
    private static readonly TidyKind[] Written = [TidyKind.Actual, TidyKind.Narrative, TidyKind.Remarks];

    /// <summary>Whether a fact is what a section writes on the sheet of the year.</summary>
    public static bool Has(TidyKey key, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Year == year.StartYear && Written.Contains(key.Kind);
    }
}
