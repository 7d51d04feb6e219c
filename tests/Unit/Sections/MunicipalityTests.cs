using ReformFlow.Domain.Sections;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Municipalities;

public class MunicipalityTests
{
    private static readonly DatedCode Old = new("143421", new(1970, 4, 1)), New = new("143413", new(2025, 4, 1));

    // From 総務省's table. The last two are the odd ones: remainder 1, of which 10 is left, and remainder 0, of which 11 is.
    [Theory]
    [InlineData("011002", "札幌市")]
    [InlineData("143421", "二宮町")]
    [InlineData("131016", "千代田区")]
    [InlineData("472018", "那覇市")]
    [InlineData("271004", "大阪市")]
    [InlineData("032034", "大船渡市")]
    [InlineData("262030", "綾部市")]
    [InlineData("011011", "札幌市中央区")]
    public void ACode_EndsWithItsCheckDigit(string code, string of)
    {
        Assert.True(DatedCode.IsValid(code), of);
        Assert.Equal((code, Old.From), (new DatedCode(code, Old.From).Code, new DatedCode(code, Old.From).From));
        Assert.Single("0123456789", digit => DatedCode.IsValid(code[..5] + digit));
    }

    [Theory]
    [InlineData("143422")]
    [InlineData("134421")]
    [InlineData("14342")]
    [InlineData("1434211")]
    [InlineData("14342a")]
    [InlineData("a43421")]
    [InlineData("1434:7")] // adds up as if : were a digit
    [InlineData("１４３４２１")]
    [InlineData("")]
    [InlineData(null)]
    public void AnotherText_IsNoCode(string? code)
    {
        Assert.False(DatedCode.IsValid(code));
        Refused.Because("code", () => new DatedCode(code!, Old.From));
    }

    [Fact]
    public void AMunicipality_KeepsItsCodesInTime()
    {
        var town = new Municipality(new("ninomiya"), "二宮町", [Old, New]);

        Assert.Equal((new("ninomiya"), "二宮町", [Old, New]), (town.Id, town.Name, town.Codes));
        Refused.Because("codes", () => new Municipality(new("ninomiya"), "二宮町", []));
        Refused.Because("codes", () => new Municipality(new("ninomiya"), "二宮町", [New, Old]));
        Refused.Because("codes", () => new Municipality(new("ninomiya"), "二宮町", [Old, Old]));
        Refused.Because("codes", () => new Municipality(new("ninomiya"), "二宮町", null!));
    }

    [Fact]
    public void AMunicipality_HasAName()
    {
        Refused.Because("id", () => new Municipality(null!, "二宮町", [Old]));
        Refused.Because("name", () => new Municipality(new("ninomiya"), " ", [Old]));
        Refused.Because("name", () => new Municipality(new("ninomiya"), new string('字', 61), [Old]));
        Assert.Equal(60, new Municipality(new("ninomiya"), new string('字', 60), [Old]).Name.Length);
    }
}
