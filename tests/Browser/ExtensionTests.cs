using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Browser;

/// <summary>期限の相談, clicked: a section asks, planning grants, the new date stands on the sheet.</summary>
[Collection(InChromium.Name)]
public class ExtensionTests(Chromium chromium)
{
    private const int Item = 6;

    [Fact]
    public async Task ASectionAsksForMoreTime_AndPlanningGrantsIt()
    {
        var drafter = await chromium.AsAsync("somu-tanto");
        await drafter.GoAsync(Officer.Sheet(Item));
        await drafter.Page.Locator($"details:has(#act-{Verb.AskExtension}) > summary").ClickAsync();
        var form = drafter.Page.Locator($"#act-{Verb.AskExtension}");
        await form.Locator("[name=day]").FillAsync(TimeProvider.System.GetUtcNow().AddHours(9).AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await form.Locator("[name=words]").FillAsync("決算が固まるのを待つため。");
        await form.Locator("button").ClickAsync();
        await drafter.SeesAsync("期限の相談中です");
        await Looks.FaultlessAsync(drafter, "extension-asked");

        var officer = await chromium.AsAsync("kikaku-tanto");
        await officer.GoAsync("/tasks");
        await officer.SeesAsync("期限の相談に答える");
        await Looks.FaultlessAsync(officer, "extension-tasks");
        await officer.DoAsync(Item, Verb.GrantExtension, "承知しました。");
        await Looks.FaultlessAsync(officer, "extension-granted");
        await drafter.GoAsync(Officer.Sheet(Item));
        await drafter.SeesAsync("（延長済み）");

        await officer.GoAsync("/town/calendar?year=2028");
        await Looks.FaultlessAsync(officer, "calendar");
        await officer.GoAsync("/cycles/gyokaku-r1/2022");
        await Looks.FaultlessAsync(officer, "dates");
    }
}
