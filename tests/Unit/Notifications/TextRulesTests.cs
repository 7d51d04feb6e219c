using ReformFlow.Notifications.Texts;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>What a municipality may write into a text.</summary>
public class TextRulesTests
{
    private static readonly NoticeText Returned = TextCatalogue.Standard.Of("item.returned");
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public void EveryTextThatComesWithTheProgram_KeepsTheRules() => Assert.All(TextCatalogue.Standard.Texts, text => Assert.Null(TextRules.Against(text)));

    [Fact]
    public void AT40_EveryText_WithoutAFactThatItNeeds_OrWithOneThatNobodyGives_IsRefused() => Assert.All(TextCatalogue.Standard.Texts, text =>
    {
        foreach (var needed in TextRules.NeededBy(text))
            Assert.Contains(needed, TextRules.Against(text with { Body = text.Body.Replace($"{{{{{needed}}}}}", "", StringComparison.Ordinal) })!.Ja, StringComparison.Ordinal);
        Assert.Contains("nobody_knows", TextRules.Against(text with { Preview = text.Preview + "{{nobody_knows}}" })!.Ja, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("【差戻し】{{number}", "余っています"), InlineData("【差戻し】\n題", "改行"), InlineData("差戻し", "【】で始めて"), InlineData(" ", "空にできません")]
    [InlineData("【差戻し】とても長い件名とても長い件名とても長い件名とても長い件名とても長い件名とても長い件名とても長い件名とても長い件名{{number}}", "長すぎます")]
    public void ASubject_ThatCannotBe_IsRefused(string subject, string why) => Assert.Contains(why, TextRules.Against(Returned with { Subject = subject })!.Ja, StringComparison.Ordinal);

    [Fact]
    public void AVersionInUse_TakesThePlaceOfTheStandard_AndADraftDoesNot()
    {
        var second = Returned with { Version = 2, Subject = "【差戻し】第二版" };
        var third = Returned with { Version = 3, Subject = "【差戻し】第三版" };
        TownTexts Town(int inUse) => new([new(second, "a", At, At), new(third, "a", At, null)], new Dictionary<string, int> { [Returned.Id] = inUse });

        Assert.Equal(second, Town(2).Catalogue.Of(Returned.Id));
        Assert.Equal(Returned, Town(1).Catalogue.Of(Returned.Id));
        Assert.Equal(third, Town(1).DraftOf(Returned.Id)!.Text);
        Assert.Same(TextCatalogue.Standard, TownTexts.None.Catalogue);
    }

    [Fact]
    public void AVersion_ThatTheProgramCannotFillAnyMore_GivesWayToTheStandard()
    {
        var old = Returned with { Version = 2, Body = Returned.Body + "{{gone}}" };

        Assert.Equal(Returned, new TownTexts([new(old, "a", At, At)], new Dictionary<string, int> { [Returned.Id] = 2 }).Catalogue.Of(Returned.Id));
    }
}
