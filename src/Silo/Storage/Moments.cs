using System.Globalization;

namespace ReformFlow.Silo.Storage;

/// <summary>Moments as tables have them: UTC, always of the same length, so that texts are in the order of time.</summary>
internal static class Moments
{
    /// <summary>As stored.</summary>
    public static string Iso(DateTimeOffset moment) => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>As stored; null where there is none.</summary>
    public static string? Iso(DateTimeOffset? moment) => moment is { } known ? Iso(known) : null;

    /// <summary>Out of a table.</summary>
    public static DateTimeOffset Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>Out of a column that may be empty.</summary>
    public static DateTimeOffset? Maybe(string? iso) => iso is null ? null : Time(iso);
}
