using CsCheck;
using ReformFlow.Domain;

namespace ReformFlow.Tests.Unit.Plans;

public class ParagraphsTests
{
    private static readonly Gen<string> Anything =
        Gen.OneOf(Gen.Char["あA・・・ 　\t\r\n\u0001\u0085\u2028※"], Gen.Char).Array[0, 20].Select(letters => new string(letters));

    [Theory]
    [InlineData("一つの文。", "一つの文。")]
    [InlineData("・一つ目 ・二つ目", "・一つ目", "・二つ目")]
    [InlineData("・一つ目　　・二つ目\t・三つ目", "・一つ目", "・二つ目", "・三つ目")]
    [InlineData("前置き ・一つ目", "前置き", "・一つ目")]
    [InlineData("・ 一つ目", "・ 一つ目")]
    [InlineData("子育て・健康課", "子育て・健康課")]
    [InlineData("・企画政策課・総務課", "・企画政策課・総務課")]
    [InlineData("※一つ目 ※二つ目", "※一つ目 ※二つ目")]
    public void ABulletBehindASpace_BeginsAParagraph(string text, params string[] paragraphs) =>
        Assert.Equal(paragraphs, Paragraphs.Of(text).Lines);

    [Theory]
    [InlineData("甲\n乙")]
    [InlineData("甲\r\n乙")]
    [InlineData("甲\r乙")]
    [InlineData("甲\u0085乙")]
    [InlineData("甲\u2028乙")]
    [InlineData("甲\u2029乙")]
    [InlineData("\n\n　甲 \n \n\t乙\n")]
    public void ALineBreak_BeginsAParagraph(string text) => Assert.Equal(["甲", "乙"], Paragraphs.Of(text).Lines);

    [Theory]
    [InlineData("甲\u0001乙", "甲 乙")]
    [InlineData("甲\t乙", "甲 乙")]
    [InlineData("\u0000甲\u007F", "甲")]
    [InlineData("・甲\u0001・乙", "・甲\n・乙")]
    [InlineData("甲\n・乙", "甲\n・乙")]
    public void AControlCharacter_IsASpace(string text, string lines) => Assert.Equal(lines, Paragraphs.Of(text).ToString());

    [Fact]
    public void NoText_IsAnEmptyBox()
    {
        Assert.Equal(Paragraphs.None, Paragraphs.Of(" \n　"));
        Assert.Equal((true, true, false), (Paragraphs.None.IsEmpty, Paragraphs.Of("").IsEmpty, Paragraphs.Of("甲").IsEmpty));
        Assert.Equal("", Paragraphs.None.ToString());
        Refused.Because("text", () => Paragraphs.Of(null!));
    }

    [Fact]
    public void Texts_FollowOneAnother()
    {
        Assert.Equal(Paragraphs.Of("甲\n乙\n丙"), Paragraphs.Of("甲").Then(Paragraphs.Of("乙\n丙")));
        Assert.Equal(Paragraphs.Of("甲"), Paragraphs.None.Then(Paragraphs.Of("甲")).Then(Paragraphs.None));
    }

    [Fact]
    public void AnyText_GivesParagraphsThatAreWhatTheySay() => Anything.Sample(text => Assert.All(Paragraphs.Of(text).Lines, line =>
    {
        Assert.Equal(line.Trim(), line);
        Assert.NotEqual("", line);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotMatch(@"\s・", line);
    }));

    [Fact]
    public void Paragraphs_ReadBackAsThemselves() =>
        Anything.Sample(text => Paragraphs.Of(Paragraphs.Of(text).ToString()) == Paragraphs.Of(text));
}
