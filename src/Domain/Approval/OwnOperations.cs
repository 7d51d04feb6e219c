using System.Globalization;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>
/// The operations that the program names itself, out of what they are about, so that they happen once, whoever is awake. What
/// begins like them is refused from outside: whoever took such a name first would keep the program from its work.
/// </summary>
public static class OwnOperations
{
    private const string Opening = "open-", Publication = "publish-on-", Collection = "collect-on-", Importing = "import-";

    /// <summary>How the program's own names begin.</summary>
    public static Values<string> Prefixes { get; } = [Opening, Publication, Collection, Importing];

    /// <summary>A cycle opens the sheets of its year.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="cycleVersion">The version of the cycle at this try.</param>
    public static OperationId Open(PlanId plan, FiscalYear year, long cycleVersion)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(string.Create(CultureInfo.InvariantCulture, $"{Opening}{plan}-{year.StartYear}-{cycleVersion}"));
    }

    /// <summary>The clock publishes a sheet on its date.</summary>
    /// <param name="day">公表日.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="contentVersion">Which content of it.</param>
    public static OperationId PublishOn(DateOnly day, SheetId sheet, int contentVersion)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new(string.Create(CultureInfo.InvariantCulture, $"{Publication}{day:yyyy-MM-dd}-{sheet}-{contentVersion}"));
    }

    /// <summary>The clock asks again for a sheet's 未確定 values.</summary>
    /// <param name="day">確定照会の開始日.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="seen">The StateVersion that it stands at.</param>
    public static OperationId CollectOn(DateOnly day, SheetId sheet, long seen)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new(string.Create(CultureInfo.InvariantCulture, $"{Collection}{day:yyyy-MM-dd}-{sheet}-{seen}"));
    }

    /// <summary>An import fills one draft, or gives it back.</summary>
    /// <param name="import">The operation that began the import.</param>
    /// <param name="step">Which step of it.</param>
    public static OperationId Import(OperationId import, string step)
    {
        ArgumentNullException.ThrowIfNull(import);
        // The item makes it unique within its grain; the hash keeps it short, however long both are.
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{import} {step}")));
        return new(Importing + hash[..40]);
    }

    /// <summary>Whether it is a step of an import.</summary>
    public static bool IsImport(OperationId operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Value.StartsWith(Importing, StringComparison.Ordinal);
    }

    /// <summary>Whether a name begins as only the program's own do.</summary>
    public static bool Has(OperationId operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return Prefixes.Any(prefix => operation.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
