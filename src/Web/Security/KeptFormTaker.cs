using System.Globalization;
using System.Text.Json;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>Takes in a form that came along with a sign-in: the typing on a sheet becomes the person's draft buffer again.</summary>
internal sealed class KeptFormTaker(IDraftBuffers drafts, BusinessClock clock)
{
    /// <summary>Where to go on; null when there is nothing to go on with.</summary>
    public async Task<string?> TakeAsync(KeptForm form, Account account, CancellationToken cancellation)
    {
        if (form.Address.Split('/') is not ["", "sheets", var printed, "edit" or "draft" or "attachments"] || SheetId.Parse(printed) is not { } sheet) return null;
        if (account.Person is not { } person || sheet.Municipality != account.Municipality) return null;
        var seen = form.Fields.GetValueOrDefault("seen")?.FirstOrDefault();
        if (!long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return null;
        var typed = form.Fields.ToDictionary(field => field.Key, field => field.Value.FirstOrDefault() ?? "");
        await drafts.KeepAsync(sheet, person, new(version, JsonSerializer.Serialize(typed), clock.Now), cancellation);
        return $"/sheets/{sheet}/edit";
    }
}
