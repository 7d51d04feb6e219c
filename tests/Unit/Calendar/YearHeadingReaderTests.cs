using CsCheck;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

public class YearHeadingReaderTests
{
    private static readonly YearHeadingReader Reader = new(EraTable.Standard);
    private static readonly FiscalYear Reiwa4 = new(2022);

    public static TheoryData<string, int> FiscalYears => new()
    {
        { "令和元年度", 2019 },
        { "令和4年度", 2022 },
        { "令和４年度", 2022 },
        { "令和04年度", 2022 },
        { "令和1年度", 2019 },
        { "令和99年度", 2117 },
        { "明治元年度", 1868 },
        { "大正15年度", 1926 },
        { "昭和63年度", 1988 },
        // Both names of FY2019: plans made before May 2019 print the first, and look ahead with years that 平成 never had.
        { "平成31年度", 2019 },
        { "平成35年度", 2023 },
        { "R4", 2022 },
        { "Ｒ４", 2022 },
        { "R04", 2022 },
        { "R元", 2019 },
        { "R4年度", 2022 },
        { "H30年度", 2018 },
        { "令4", 2022 },
        { "令４年度", 2022 },
        { "令和7", 2025 },
        { "令和７", 2025 },
        // One character in Unicode, two after NFKC.
        { "㋿4年度", 2022 },
        { "2019年度", 2019 },
        { "2019", 2019 },
        { "２０１９", 2019 },
        { "1868", 1868 },
        { "9998年度", 9998 },
        { " \t令和 4 年　度\r\n", 2022 },
        { "　2019 年 度 ", 2019 },
        { "2019 ", 2019 },
    };

    public static TheoryData<string, int> CalendarYears => new()
    {
        { "令和元年分", 2019 },
        { "令和元年", 2019 },
        { "R4年", 2022 },
        { "令和 4 年 分", 2022 },
        { "令和 4 年", 2022 },
        { "平成31年分", 2019 },
        { "2019年分", 2019 },
        { "2019年", 2019 },
        { "２０１９ 年 分", 2019 },
        { "2019 年", 2019 },
    };

    public static TheoryData<string> NoYears => new()
    {
        "", " ", "年度", "年分", "年", "元", "4", "30", "元年", "4年", "度", "分",
        "0年度", "00年度", "令和0年度", "令和0", "R00", "令和", "R", "令", "0000", "1867", "9999", "1867年度", "9999年分",
        "100年度", "令和100年度", "R100", "令和2019年度", "201", "20190", "999999999999年度", "令和999999999999年度", "-4年度", "4.5年度",
        "和4年度", "令和和4年度", "平和4年度", "X4", "r4", "令和4年度末", "約令和4年度", "令和4年度（見込）", "令和4年度比", "令和4年5月", "令和4度", "4年度分",
        "令和十年度", "令和元元年度", "元4年度", "29 30年度", "2 019", "2019-2022", "2019～2022年度", "元年度 2年度",
        // Half a character, by a cut in the middle of 𠮷; and the whole of it.
        "\ud842", "令和4年度\udfb7", "\udfb7令和4年度", "令和\ud842年度", "𠮷4年度",
        // Digits of other scripts, a full-width digit's mathematical cousin, and what Unicode calls no character.
        "٤年度", "令和٤年度", "𝟚年度", "\uffff", "\ufffe令和4年度", "\0", "令和4年度\0",
    };

    [Theory]
    [MemberData(nameof(FiscalYears))]
    public void FiscalYear_WithItsEraOrGregorian_IsReadAlone(string text, int year) =>
        AssertAllRead(text, new(new(year), IsCalendarYear: false, EraAssumed: false));

    [Theory]
    [MemberData(nameof(CalendarYears))]
    public void CalendarYear_WithItsEraOrGregorian_IsReadAlone(string text, int year) =>
        AssertAllRead(text, new(new(year), IsCalendarYear: true, EraAssumed: false));

    [Theory]
    [MemberData(nameof(NoYears))]
    public void Text_ThatIsNoYear_IsNull(string text)
    {
        Assert.Null(Reader.Read(text));
        Assert.Null(Reader.ReadInEraOf(text, Reiwa4));
        Assert.Null(Reader.ReadNotAfter(text, Reiwa4));
    }

    [Theory]
    [InlineData("元年度", false, 2019)]
    [InlineData("4年度", false, 2022)]
    [InlineData("４年度", false, 2022)]
    [InlineData(" 5 年 度 ", false, 2023)]
    [InlineData("30年度", false, 2048)]
    [InlineData("元年分", true, 2019)]
    [InlineData("2 年 分", true, 2020)]
    public void YearWithoutEra_BesideAReferenceYear_TakesTheEraOfTheReference(string text, bool isCalendarYear, int year)
    {
        Assert.Equal(new(new(year), isCalendarYear, EraAssumed: true), Reader.ReadInEraOf(text, Reiwa4));
        Assert.Null(Reader.Read(text));
    }

    // FY2018 is named 平成30年度 and FY2019 令和元年度, so the same heading means two years.
    [Theory]
    [InlineData(2018, 1989)]
    [InlineData(2019, 2019)]
    public void YearWithoutEra_OnEachSideOfAChangeOfEra_FollowsTheReference(int reference, int year) =>
        Assert.Equal(new FiscalYear(year), Reader.ReadInEraOf("元年度", new(reference))?.Year);

    // 30年度 in a sheet of 令和4年度 is the baseline of a plan made in 平成; 令和30年度 is still to come.
    [Theory]
    [InlineData("30年度", 2022, 2018)]
    [InlineData("元年度", 2022, 2019)]
    [InlineData("4年度", 2022, 2022)]
    [InlineData("5年度", 2022, 1993)]
    [InlineData("5年度", 2023, 2023)]
    [InlineData("元年度", 2018, 1989)]
    [InlineData("元年度", 2019, 2019)]
    // 平成31年度 and 平成33年度 were printed in their time, whatever those years are called now.
    [InlineData("31年度", 2022, 2019)]
    [InlineData("33年度", 2022, 2021)]
    [InlineData("35年度", 2022, 1960)]
    // A plan looks at most ten years ahead: 平成41年度 is FY2029, and then 42年度 is 昭和42年度 again.
    [InlineData("41年度", 2035, 2029)]
    [InlineData("42年度", 2035, 1967)]
    [InlineData("73年度", 2022, 1998)]
    [InlineData("74年度", 2022, 1999)]
    [InlineData("元年度", 1868, 1868)]
    public void YearWithoutEra_NotAfterTheReference_IsTheLatestSoPrinted(string text, int reference, int year) =>
        Assert.Equal(new(new(year), IsCalendarYear: false, EraAssumed: true), Reader.ReadNotAfter(text, new(reference)));

    [Fact]
    public void CalendarYearWithoutEra_NotAfterTheReference_IsTheLatestSoPrinted() =>
        Assert.Equal(new(new(2018), IsCalendarYear: true, EraAssumed: true), Reader.ReadNotAfter("30年分", Reiwa4));

    // 75年度 would be 昭和75年度, which nobody printed; 95年度 is perhaps 1995年度, which is not for the reader to guess.
    [Theory]
    [InlineData("2年度", 1868)]
    [InlineData("75年度", 2022)]
    [InlineData("95年度", 2022)]
    public void YearWithoutEra_ThatWasNeverPrinted_IsNull(string text, int reference) => Assert.Null(Reader.ReadNotAfter(text, new(reference)));

    // The bound chooses an era; it does not contradict one that is printed.
    [Fact]
    public void PrintedEra_AfterTheReference_IsBelieved()
    {
        Assert.Equal(new FiscalYear(2048), Reader.ReadNotAfter("令和30年度", Reiwa4)?.Year);
        Assert.Equal(new FiscalYear(2048), Reader.ReadNotAfter("2048年度", Reiwa4)?.Year);
    }

    // An era may be proclaimed so late in the calendar that its years run out of it.
    [Fact]
    public void PrintedEra_BeyondTheLastFiscalYear_IsNull()
    {
        YearHeadingReader reader = new(EraTable.Standard.With(new("安永", "安", 'A', new(9990, 1, 1))));

        Assert.Equal(new FiscalYear(9998), reader.Read("安永9年度")?.Year);
        Assert.Null(reader.Read("安永10年度"));
    }

    // 平 stands for 平成 and also begins the name of this invented era; and spellings are text, whatever a pattern makes of . and (.
    [Fact]
    public void EraNames_ThatLookAlikeOrLikePatterns_AreKeptApart()
    {
        YearHeadingReader reader = new(EraTable.Standard.With(new("平.", "(", 'A', new(2040, 1, 1))));

        Assert.Equal(new FiscalYear(2041), reader.Read("平.2")?.Year);
        Assert.Equal(new FiscalYear(1990), reader.Read("平2")?.Year);
        Assert.Equal(new FiscalYear(1990), reader.Read("平成2")?.Year);
        Assert.Equal(new FiscalYear(2041), reader.Read("(2")?.Year);
        Assert.Null(reader.Read("平和2"));
    }

    [Fact]
    public void PrintedForms_OfEveryFiscalYear_ReadBack()
    {
        var eras = EraTable.Standard;
        foreach (var year in new FiscalYear(1868).Through(new(2100)))
        {
            YearHeading printed = new(year, IsCalendarYear: false, EraAssumed: false);
            AssertAllRead(eras.FiscalYearName(year), printed);
            AssertAllRead(eras.CompactName(year), printed);
            AssertAllRead($"{year.StartYear}年度", printed);
            Assert.Equal(printed with { EraAssumed = true }, Reader.ReadInEraOf(eras.ShortFiscalYearName(year), year));
            Assert.Equal(printed with { EraAssumed = true }, Reader.ReadNotAfter(eras.ShortFiscalYearName(year), year));
        }
    }

    [Fact]
    public void PrintedForms_OfEveryCalendarYear_ReadBack()
    {
        var eras = EraTable.Standard;
        foreach (var year in new FiscalYear(1868).Through(new(2100)))
        {
            YearHeading printed = new(year, IsCalendarYear: true, EraAssumed: false);
            AssertAllRead(eras.CalendarYearName(year.StartYear), printed);
            AssertAllRead(eras.CalendarYearHeading(year.StartYear), printed);
            Assert.Equal(printed with { EraAssumed = true }, Reader.ReadInEraOf(eras.ShortCalendarYearHeading(year.StartYear), year));
        }
    }

    [Fact]
    public void Reading_AnyText_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.Char['\0', '\uffff'].Array[0, 6].Select(letters => new string(letters)), HeadingLike).Sample(text =>
        {
            Reader.Read(text);
            Reader.ReadInEraOf(text, Reiwa4);
            Reader.ReadNotAfter(text, Reiwa4);
        });

    [Fact]
    public void Reading_EverySingleCharacter_NeverThrows()
    {
        for (var code = 0; code <= char.MaxValue; code++) Assert.Null(Reader.ReadInEraOf($"{(char)code}", Reiwa4));
    }

    [Fact]
    public void ReadNotAfter_AnyHeadingWithoutEra_IsNeverLaterThanTheReference() =>
        Gen.Select(Gen.Int[1, 99], Gen.Int[1966, 2100]).Sample((number, reference) =>
            Assert.False(Reader.ReadNotAfter($"{number}年度", new(reference))?.Year > new FiscalYear(reference)));

    [Fact]
    public void Reading_Nothing_IsAFaultOfTheCaller()
    {
        Assert.Throws<ArgumentNullException>("text", () => Reader.Read(null!));
        Assert.Throws<ArgumentNullException>("eras", () => new YearHeadingReader(null!));
    }

    private static readonly string[] Pieces =
        ["令和", "令", "R", "Ｒ", "㋿", "元", "0", "4", "４", "30", "999", "2019", "年", "年度", "分", " ", "　", "\ud842", "\ufffe"];

    private static readonly Gen<string> HeadingLike =
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 8].Select(string.Concat);

    private static void AssertAllRead(string text, YearHeading meaning)
    {
        Assert.Equal(meaning, Reader.Read(text));
        Assert.Equal(meaning, Reader.ReadInEraOf(text, Reiwa4));
        Assert.Equal(meaning, Reader.ReadNotAfter(text, Reiwa4));
    }
}
