using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Teams;
using ReformFlow.Notifications.Teams.Composing;

namespace ReformFlow.Tests.Teams;

/// <summary>What a notification says.</summary>
public class ComposingTests
{
    private static readonly string Wild = string.Concat(Enumerable.Repeat("長い題名\r\n\t\u0001\u202E髙𠮷<b>&?#%", 40));

    private readonly TeamsComposer _composer = new("https://reformflow.city.example.lg.jp", bulkForInfo: true);

    [Fact]
    public async Task AT03_EveryKind_IsWhatGraphAndTheManifestDescribe()
    {
        await using var rig = await TeamsRig.StartAsync();
        foreach (var letter in Letters.OfEveryKind)
        {
            Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(letter));
            Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(letter with { Item = null, Subject = Wild, Preview = Wild, Link = $"/{Wild}" }));
            Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(letter with { Item = Wild, Subject = "【】", Preview = "" }));
        }
        Assert.Equal(3 * EventTable.Rows.Count, rig.Graph.Tellings.Count());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(2000)]
    public void AT04_TheLink_IsOneThatTeamsAndWindowsOpen(int title)
    {
        var note = _composer.Compose(Letters.Any with { Item = new string('題', title), Link = $"/sheets/{new string('x', title)}" }, "app-id");
        Assert.StartsWith("https://teams.microsoft.com/l/entity/app-id/home?", note.Link, StringComparison.Ordinal);
        Assert.True(note.Link.Length <= 1900);
        Assert.All(note.Link, letter => Assert.InRange(letter, '!', '~'));
    }

    [Fact]
    public void TheLink_LeadsToThePage_InTheTabAndInABrowser() => Assert.Equal(
        "https://teams.microsoft.com/l/entity/app-id/home?webUrl=https%3A%2F%2Freformflow.city.example.lg.jp%2Fsheets%2Fninomiya-item-7-2022&label=7%20%E8%A3%9C%E5%8A%A9%E9%87%91%E3%81%AE%E8%A6%8B%E7%9B%B4%E3%81%97"
            + "&context=%7B%22subEntityId%22%3A%22%2Fsheets%2Fninomiya-item-7-2022%22%7D",
        _composer.Compose(Letters.Any, "app-id").Link);

    [Fact]
    public void AT05_NoValue_HasALineEndOrIsTooLong()
    {
        var note = _composer.Compose(Letters.Any with { Item = Wild, Subject = Wild, Preview = Wild }, "app-id");
        Assert.All(note.Parameters.Select(parameter => parameter.Value).Append(note.Topic), value => Assert.True(value.Length <= 80));
        Assert.True(note.Preview.Length <= 150);
        Assert.All(note.Parameters.Select(parameter => parameter.Value).Append(note.Preview).Append(note.Topic), value => Assert.DoesNotContain(value, char.IsControl));
    }

    [Fact]
    public void AList_IsCalledByItsTitle_WithoutTheWordInBrackets()
    {
        var note = _composer.Compose(Letters.Any with { Event = "overdue.chief", Item = null, Subject = "【期限超過・所属長あて】財務課の調書 3件" }, "app-id");
        Assert.Equal([new("title", "財務課の調書 3件")], note.Parameters);
        Assert.Equal("財務課の調書 3件", note.Topic);
    }

    [Fact]
    public void TheChain_IsTheFirst52BitsOfTheHash_AndTheReadersOwn()
    {
        Assert.Equal(Convert.ToInt64(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("oid|thread"u8))[..13], 16), ChainId.Of("oid", "thread"));
        Assert.NotEqual(ChainId.Of("oid", "thread"), ChainId.Of("another", "thread"));
        Assert.NotEqual(ChainId.Of("oid", "thread"), ChainId.Of("oid", "other"));
    }

    [Fact]
    public void EveryKind_HasOneLine_ThatTheManifestCanDeclare()
    {
        Assert.Equal(EventTable.Rows.Select(row => row.Kind), TeamsTexts.Rows.Select(text => text.Kind));
        Assert.Equal(TeamsTexts.Rows.Count, TeamsTexts.Rows.Select(text => text.ActivityType).Distinct().Count());
        Assert.All(TeamsTexts.Rows, text =>
        {
            Assert.Matches("^[a-z][A-Za-z]{2,63}$", text.ActivityType);
            Assert.InRange(text.Description.Length, 1, 128);
            Assert.InRange(text.Template.Length, 1, 128);
            Assert.StartsWith("{actor}", text.Template, StringComparison.Ordinal);
            Assert.All(text.Variables, name => Assert.True(name is TeamsText.Item or TeamsText.Title));
            Assert.NotEmpty(text.Variables);
        });
        Assert.Equal("reviewRequested", TeamsTexts.Of(Grains.Ports.NoticeKind.ReviewRequested).ActivityType);
    }
}
