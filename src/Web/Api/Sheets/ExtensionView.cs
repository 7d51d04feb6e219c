using ReformFlow.Domain.Approval;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>期限の相談 of a sheet as it stands.</summary>
/// <param name="Wanted">The day that the section asks for; null when no question waits.</param>
/// <param name="Reason">Why it asks; null likewise.</param>
/// <param name="AskedBy">Who asks; null likewise.</param>
/// <param name="Granted">The day that planning granted last; null when it never granted one.</param>
/// <param name="Answer">What planning wrote last; null when it wrote nothing.</param>
internal sealed record ExtensionView(DateOnly? Wanted, string? Reason, string? AskedBy, DateOnly? Granted, string? Answer)
{
    public static ExtensionView? Of(Extension? extension) => extension is null ? null
        : new(extension.Open?.Wanted, extension.Open?.Reason, extension.Open?.By.Value, extension.Granted, extension.Answered?.Words);
}
