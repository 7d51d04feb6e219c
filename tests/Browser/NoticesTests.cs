using ReformFlow.Tests.Web;
using ReformFlow.Tests.Web.Notices;

namespace ReformFlow.Tests.Browser;

/// <summary>The pages of notices with something on them: sent, dead and waiting letters, done and put off.</summary>
[Collection(InChromium.Name)]
public class NoticesTests(Chromium chromium)
{
    [Fact]
    public async Task ThePagesOfNotices_AreWithoutFault()
    {
        var server = new RunningServer();
        await server.InitializeAsync();
        try
        {
            await PlantedLetters.PlantAsync(server);
            var planning = await chromium.NewAsync("kikaku-tanto", server: server);
            await planning.GoAsync("/admin/notices?find=%E8%B2%A1%E5%8B%99%E8%AA%B2");
            await planning.SeesAsync("550 5.1.1 User unknown");
            await Looks.FaultlessAsync(planning, "notices");
            foreach (var (name, letter) in new[] { ("notice-dead", PlantedLetters.Dead), ("notice-sent", PlantedLetters.Sent), ("notice-waiting", PlantedLetters.Waiting) })
            {
                await planning.GoAsync($"/admin/notices/{letter}");
                await Looks.FaultlessAsync(planning, name);
            }
            await planning.GoAsync("/sheets/ninomiya-item-7-2022/notices");
            await Looks.FaultlessAsync(planning, "sheet-notices");
            await planning.GoAsync("/town");
            foreach (var summary in new[] { "宛先を変える", "一覧を取り込む", "いまの宛先" }) await planning.Page.Locator($"summary:has-text('{summary}')").ClickAsync();
            await Looks.FaultlessAsync(planning, "town-contacts");
            await planning.GoAsync("/admin/notices/letterhead");
            await Looks.FaultlessAsync(planning, "letterhead");
            await planning.GoAsync("/tasks");
            await Looks.FaultlessAsync(planning, "tasks-dead-letters");

            var drafter = await chromium.NewAsync("zaimu-tanto", server: server);
            await drafter.GoAsync("/inbox");
            await drafter.Page.Locator("summary:has-text('あとで')").First.ClickAsync();
            await Looks.FaultlessAsync(drafter, "inbox-open");
            await drafter.GoAsync("/inbox/preferences");
            await drafter.Page.Locator("#calendar-renew button").ClickAsync();
            await drafter.SeesAsync("新しいアドレスです");
            await Looks.FaultlessAsync(drafter, "calendar-address");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
