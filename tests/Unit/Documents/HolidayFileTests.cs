using System.Text;
using ReformFlow.Documents.Holidays;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>The Cabinet Office's list of holidays.</summary>
public class HolidayFileTests
{
    private const string Header = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";
    private const string Year = "1955/1/1,元日\r\n2028/1/1,元日\r\n2028/1/10,成人の日\r\n2028/11/23,勤労感謝の日\r\n";

    [Theory]
    [InlineData("shift_jis", false)]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    public void AList_IsReadInBothEncodings_AndEarlyYearsAreLeftOut(string encoding, bool withMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = [.. withMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(Header + Year)];

        var read = Assert.IsType<HolidayReading.Read>(HolidayFile.Read(bytes));

        Assert.Equal((1, 3), (read.Earlier, read.Holidays.Count));
        Assert.Equal(new Holiday(new(2028, 1, 10), "成人の日"), read.Holidays[1]);
    }

    [Theory]
    [InlineData("月日,名称\n", 1, "最初の行")]
    [InlineData("", 1, "")]
    [InlineData(Header + "2028/1/1,元日\n2028/2/30,何か\n2028/11/3,文化の日\n", 3, "日付")]
    [InlineData(Header + "2028-01-01,元日\n", 2, "日付")]
    [InlineData(Header + "2028/1/1,\n", 2, "名前がない")]
    [InlineData(Header + "2028/1/1\n", 2, "1列あります")]
    [InlineData(Header + "2028/1/1,元日,余り\n", 2, "3列あります")]
    [InlineData(Header + "2028/1/1,元日\n2028/1/1,元日\n2028/11/3,文化の日\n", 3, "同じ日")]
    [InlineData(Header + "2028/1/1,元日\n2028/5/3,憲法記念日\n", 3, "そろっていません")]
    [InlineData(Header, 1, "一つもありません")]
    public void ABadLine_RefusesTheWholeList_ByItsNumber(string text, int line, string what)
    {
        var refused = Assert.IsType<HolidayReading.Refused>(HolidayFile.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(line, refused.Errors[0].Line);
        Assert.Contains(what, refused.Errors[0].What, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Errors[0].Next);
    }

    [Fact]
    public void EveryBadLine_IsTold()
    {
        var refused = Assert.IsType<HolidayReading.Refused>(HolidayFile.Read(Encoding.UTF8.GetBytes(Header + "x,元日\n2028/1/1,元日\ny,何か\n")));
        Assert.Equal([2, 4], refused.Errors.Select(error => error.Line));
    }
}
