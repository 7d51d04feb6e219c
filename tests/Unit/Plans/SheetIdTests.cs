using CsCheck;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Plans;

public class SheetIdTests
{
    [Fact]
    public void ASheet_IsPrintedAndReadBack()
    {
        Assert.Equal("ninomiya-item-1-2022", new SheetId(new("ninomiya"), new("item-1"), new(2022)).ToString());
        Assert.Equal(new SheetId(new("ninomiya"), new("2021-2020"), new(2022)), SheetId.Parse("ninomiya-2021-2020-2022"));
    }

    [Fact]
    public void EverySheet_IsReadBack() => RandomIds.Sheets.Sample(sheet => SheetId.Parse(sheet.ToString()) == sheet);

    [Fact]
    public void AnyText_IsAnIdOrNone() => RandomIds.Texts.Sample(text => SheetId.Parse(text) is not { } sheet || sheet.ToString() == text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("---")]
    [InlineData("ninomiya")]
    [InlineData("ninomiya-2022")]
    [InlineData("ninomiya--2022")]
    [InlineData("ninomiya-item-1")]
    [InlineData("ninomiya-item-1-22")]
    [InlineData("ninomiya-item-1-02022")]
    [InlineData("ninomiya-item-1-２０２２")]
    [InlineData("ninomiya-item-1- 202")]
    [InlineData("ninomiya-item-1-+202")]
    [InlineData("ninomiya-item-1-1867")]
    [InlineData("ninomiya-item-1-9999")]
    [InlineData("ninomiya--item-2022")]
    [InlineData("ninomiya-item--2022")]
    [InlineData("143421-item-1-2022")]
    [InlineData("1a-item-1-2022")]
    [InlineData("a23456789012345678901-item-1-2022")]
    [InlineData("Ninomiya-item-1-2022")]
    [InlineData("ninomiya-Item-1-2022")]
    [InlineData("ninomiya-item/../1-2022")]
    [InlineData("ninomiya-item\u0000-2022")]
    [InlineData("ninomiya-item-1-2022\n")]
    public void AnotherText_IsNone(string? text) => Assert.Null(SheetId.Parse(text));
}
