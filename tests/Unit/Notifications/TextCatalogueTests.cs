using ReformFlow.Domain;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Tests.Unit.Notifications;

public class TextCatalogueTests
{
    private static readonly Values<NoticeText> Texts = TextCatalogue.Standard.Texts;

    [Fact]
    public void EveryText_CanBeFilled_WithWhatItsKindGives() => Assert.All(Texts, text =>
    {
        var facts = TextFacts.Of(EventTable.Find(text.Id.Split('/')[0])!.Kind).ToDictionary(name => name, name => string.Concat(Enumerable.Repeat(name, 30)));

        var filled = text.Fill(facts);

        Assert.InRange(filled.Subject.Length, 1, 60);
        Assert.InRange(filled.Preview.Length, 1, 150);
        Assert.DoesNotContain('{', filled.Subject + filled.Preview + filled.Body);
        Assert.StartsWith("【", filled.Subject, StringComparison.Ordinal);
    });

    [Fact]
    public void EveryFact_HasANameThatAnOfficerUnderstands() => Assert.All(EventTable.Rows, row =>
        Assert.All(TextFacts.Of(row.Kind), fact => Assert.DoesNotContain(TextFactNames.Of(row.Kind, fact), letter => letter is '_' or (>= 'a' and <= 'z'))));

    [Fact]
    public void AT_40_EachTextWithOneFactLess_IsNeverSent() => Assert.All(Texts, text =>
    {
        string[] used = [.. new[] { text.Subject, text.Preview, text.Body }.SelectMany(Filling.PlaceholdersOf).Distinct()];

        Assert.All(used, missing => Assert.Throws<InvalidOperationException>(() => text.Fill(used.Where(name => name != missing).ToDictionary(name => name, name => name))));
    });

    [Theory]
    [InlineData("{{nobody_knows}}", "'nobody_knows' is no fact of this kind")]
    [InlineData("{{number}", "a brace is left over")]
    [InlineData("", "subject, preview and body all say something")]
    public void AT_40_ABrokenText_StopsTheStart(string body, string why)
    {
        var broken = TextCatalogue.Standard.Of("item.returned") with { Version = 2, Body = body };

        Assert.Contains(why, Assert.Throws<ArgumentException>(() => new TextCatalogue([.. Texts, broken])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AKindWithoutAText_StopsTheStart() => Assert.Contains("reminder.today: there is no text in ja",
        Assert.Throws<ArgumentException>(() => new TextCatalogue(Texts.Where(text => text.Id != "reminder.today").ToValues())).Message, StringComparison.Ordinal);

    [Fact]
    public void TheNewestVersion_Counts()
    {
        var second = TextCatalogue.Standard.Of("item.returned") with { Version = 2, Subject = "【差戻し】第二版" };

        Assert.Equal(second, new TextCatalogue([second, .. Texts]).Of("item.returned"));
    }

    [Fact]
    public void ALongTitle_IsCutInTheSubject_AndWholeInTheBody()
    {
        var facts = TextFacts.Of(ReformFlow.Grains.Ports.NoticeKind.ItemReturned).ToDictionary(name => name, name => name == "title" ? new string('題', 80) : "1");

        Assert.Contains(new string('題', 29) + "…", TextCatalogue.Standard.Of("item.returned").Fill(facts).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("\U00020BB7"[..1], Filling.Cut("土" + "\U00020BB7" + "野家", 3), StringComparison.Ordinal);
    }

    [Fact]
    public void NoText_Hurries() => Assert.All(Texts, text => Assert.DoesNotMatch("至急|必ず|！", text.Subject + text.Preview + text.Body));

    [Fact]
    public void EveryText_CanBeLookedAt_WhereNoRealNoticeStands() => Assert.All(TextCatalogue.Standard.Texts, text =>
    {
        var filled = text.Fill(TextExample.Sample(EventTable.Find(text.Id.Split('/')[0])!).Facts);
        Assert.DoesNotMatch("[〔{}]", $"{filled.Subject}{filled.Preview}{filled.Body}");
        Assert.DoesNotContain("不明", filled.Body, StringComparison.Ordinal);
    });
}
