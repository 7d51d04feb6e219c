using System.Text;
using System.Text.Json.Nodes;
using ReformFlow.Notifications.Cards;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Texts;
using ReformFlow.Tests.Unit.Notifications.Teams;

namespace ReformFlow.Tests.Unit.Notifications.Cards;

public class NoticeCardsTests
{
    private const string Site = "https://reformflow.city.example.lg.jp";

    // What people type: long, empty, and full of signs that Markdown reads.
    private static readonly string[] Typed = [new string('窓', 2_000), "", "[ここ](https://evil.example) *太字* _斜体_ # 見出し ~消~ `コード` \\ {{DATE(2026-04-01,SHORT)}}", "1. 一覧\n- 点"];

    private static readonly (string Id, string Typed)[] EveryTextWithEachTyping = [.. from text in TextCatalogue.Standard.Texts from typed in Typed select (text.Id, typed)];

    [Fact]
    public void AT02_EveryKind_WithWhateverIsTyped_IsACardThatTeamsTakes() => Assert.All(EveryTextWithEachTyping, each =>
    {
        var message = AdaptiveCard.Message(Content(each.Id, each.Typed), Site);

        Assert.InRange(Encoding.UTF8.GetByteCount(message), 1, 28 * 1024);
        var card = JsonNode.Parse(message)!["attachments"]![0]!["content"]!.AsObject();
        Assert.False(string.IsNullOrWhiteSpace(card["fallbackText"]!.GetValue<string>()));
        Assert.StartsWith(Site + "/", card["actions"]![0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        // The public schema knows nothing of Teams' own member.
        Assert.True(card.Remove("msteams"));
        PublicSchema.Accepts(PublicSchema.Card, card);
    });

    [Fact]
    public void WhatIsTyped_BecomesNoLinkAndNoList()
    {
        Assert.Equal(@"\[ここ\]\(https://evil.example\) \*太字\* \_斜体\_ \# \~\` \\ { {DATE\(1\)}}", CardMarkdown.Plain("[ここ](https://evil.example) *太字* _斜体_ # ~` \\ {{DATE(1)}}"));
        Assert.Equal(@"1\. 一覧", CardMarkdown.Plain("1. 一覧"));
        Assert.Equal(@"\- 点", CardMarkdown.Plain("- 点"));
        Assert.Equal("1.5倍 - 3", CardMarkdown.Plain("1.5倍 - 3"));
        Assert.Equal("二行 目", CardMarkdown.Plain(" 二行\r\n\t目\u2028 "));
    }

    [Fact]
    public void ACardOfOneSheet_SaysItemSectionDateAndState()
    {
        var content = Content("review.requested", "窓口");

        Assert.Equal((CardTone.Accent, "審査画面を開く"), (content.Tone, content.Button));
        Assert.Equal(["取組項目", "担当課", "期限", "状態"], content.Facts.Select(fact => fact.Name));
        Assert.DoesNotContain('【', content.Heading);
    }

    [Fact]
    public void ACardOfSeveral_ListsTen_AndSaysHowManyMore()
    {
        var facts = TextFacts.Of(ReformFlow.Grains.Ports.NoticeKind.OverduePlanning).ToDictionary(name => name, _ => "1");
        (facts["list"], facts["count"]) = (string.Join('\n', Enumerable.Range(1, 10).Select(number => $"・項目{number}").Append("ほか 13 件")), "23");
        var content = NoticeCards.Of(ReformFlow.Grains.Ports.NoticeKind.OverduePlanning, TextCatalogue.Standard.Of("overdue.planning").Fill(facts), facts, "/cycles/gyokaku-r1/2022");

        string[] shown = [.. AdaptiveCard.Of(content, Site)["body"]!.AsArray().Select(block => block!["text"]!.GetValue<string>())];

        Assert.Equal(["・項目1", "・項目10", "ほか 13 件"], [shown[2], shown[11], shown[12]]);
        Assert.Equal(["・項目1", "・項目3", "ほか 20 件"], [.. AdaptiveCard.Of(content, Site, 3)["body"]!.AsArray().Select(block => block!["text"]!.GetValue<string>()).Where((_, at) => at is 2 or 4 or 5)]);
    }

    [Fact]
    public void AnEmptyComment_LeavesNoEmptyLine() => Assert.All(AdaptiveCard.Of(Content("comment.mentioned", ""), Site)["body"]!.AsArray().Where(block => block!["text"] is not null),
        block => Assert.False(string.IsNullOrWhiteSpace(block!["text"]!.GetValue<string>())));

    private static CardContent Content(string id, string typed)
    {
        var kind = EventTable.Find(id.Split('/')[0])!.Kind;
        var facts = TextFacts.Of(kind).ToDictionary(name => name, _ => typed);
        return NoticeCards.Of(kind, TextCatalogue.Standard.Of(id).Fill(facts), facts, "/sheets/ninomiya-item-7-2022");
    }
}
