using ReformFlow.Domain;

namespace ReformFlow.Tests.Unit.Plans;

public class StableIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("az09")]
    [InlineData("r2-1")]
    [InlineData("a--b")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789-ab")]
    public void AWordOfSmallLettersDigitsAndInnerHyphens_IsAnId(string word)
    {
        Assert.True(StableId.IsValid(word));
        Assert.Equal((word, word), (new ItemId(word).Value, new ItemId(word).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a`")]
    [InlineData("a{")]
    [InlineData("a/")]
    [InlineData("a:")]
    [InlineData("二宮")]
    [InlineData("ａ")]
    [InlineData("０")]
    [InlineData("é")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789-abc")]
    public void AnotherWord_IsNone(string word)
    {
        Assert.False(StableId.IsValid(word));
        Refused.Because("value", () => new ItemId(word));
    }

    [Fact]
    public void NoWord_IsNoId()
    {
        Assert.False(StableId.IsValid(null!));
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new ItemId(null!)).ParamName);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("z9")]
    [InlineData("ninomiya")]
    [InlineData("abcdefghij0123456789")]
    public void AMunicipalitysWord_IsItsId(string word)
    {
        Assert.True(MunicipalityId.IsValid(word));
        Assert.Equal((word, word, word), (new MunicipalityId(word).Word, new MunicipalityId(word).Value, new MunicipalityId(word).ToString()));
    }

    // A hyphen ends the municipality's part of a key, and 143421 is a government code.
    [Theory]
    [InlineData("nino-miya")]
    [InlineData("143421")]
    [InlineData("1a")]
    [InlineData("abcdefghij01234567890")]
    public void AWordThatWouldBlurAKey_IsNoMunicipalitysId(string word)
    {
        Assert.True(StableId.IsValid(word));
        Assert.False(MunicipalityId.IsValid(word));
        Refused.Because("Word", () => new MunicipalityId(word));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ninomiya")]
    [InlineData("二宮")]
    [InlineData(null)]
    public void AWordThatIsNoIdAtAll_IsNoMunicipalitysIdEither(string? word) => Assert.False(MunicipalityId.IsValid(word!));

    [Fact]
    public void AnId_IsEqualOnlyToOneOfItsKind()
    {
        StableId[] ids =
        [
            new MunicipalityId("a"), new PlanId("a"), new HeadingId("a"), new ItemId("a"), new IndicatorId("a"), new SeriesId("a"),
            new SectionId("a"), new PersonId("a"), new PostId("a"), new PostId("b"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(new PostId("a"), new PostId("a"));
    }
}
