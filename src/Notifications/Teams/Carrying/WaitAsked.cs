using System.Globalization;

namespace ReformFlow.Notifications.Teams.Carrying;

/// <summary>How long Graph asks to be left alone.</summary>
internal static class WaitAsked
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10), Most = TimeSpan.FromDays(1);

    /// <summary>Reads the header <c>Retry-After</c>: seconds, also with a fraction, or a date. Never less than ten seconds, which is also the answer for none or an unreadable one.</summary>
    /// <param name="header">The header; null when there was none.</param>
    /// <param name="now">What a date is compared with.</param>
    public static TimeSpan Of(string? header, DateTimeOffset now)
    {
        var asked = double.TryParse(header, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, Most.TotalSeconds))
            : DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until - now : Least;
        return asked < Least ? Least : asked > Most ? Most : asked;
    }
}
