using System.Globalization;
using CsCheck;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Tests.Unit.Cells;

public class CellReaderProperties
{
    // Characters of which printed values are made, and those that break careless readers.
    private const string Telling = "0123456789019,.%-+~/()人件円億以上下超未満見込み確定対外評価向減～〜－△▲‐ー―　 ①²m½％（）／，．\uD800\uDC00\u200B\n\u0301";

    private static readonly Gen<string> Anything =
        Gen.OneOf(Gen.Char[Telling], Gen.Char).Array[0, 24].Select(letters => new string(letters));

    private static readonly Gen<decimal> Figure = Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 999_999_999])
        .Select((whole, behind) => whole + Math.Sign(whole) * behind * 0.000_000_001m);

    [Fact]
    public void AnyText_HasAReading() => Anything.Sample(printed => CellReader.Read(printed) is not null);

    [Theory]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("1,234")]
    [InlineData("見込")]
    [InlineData("1~")]
    [InlineData("1/")]
    [InlineData("1.")]
    [InlineData("（")]
    [InlineData(" ")]
    [InlineData("\uD800")]
    [InlineData("5\uFFFE")]
    [InlineData("人")]
    [InlineData("1人 ")]
    public void AVeryLongText_HasAReadingToo(string repeated) =>
        Assert.NotNull(CellReader.Read(string.Concat(Enumerable.Repeat(repeated, 10_000))));

    [Fact]
    public void ThePrintedText_IsKeptCharacterForCharacter() =>
        Anything.Where(text => !text.Any(char.IsControl)).Sample(printed => string.Equals(Cell.Read(printed).Printed, printed, StringComparison.Ordinal));

    [Fact]
    public void TheWidthOfDigits_MakesNoDifference() =>
        Anything.Sample(printed => CellReader.Read(printed) == CellReader.Read(string.Concat(printed.Select(FullWidth))));

    [Fact]
    public void AFigureWithCommas_ReadsBackAsItself() => Figure.Sample(figure =>
    {
        Assert.Equal(new Reading.Number(figure), CellReader.Read(figure.ToString("#,##0.#########", CultureInfo.InvariantCulture)));
        Assert.Equal(new Reading.Number(figure, "千円"), CellReader.Read(figure.ToString("0.#########千円", CultureInfo.InvariantCulture)));
    });

    private static char FullWidth(char letter) => letter is >= '0' and <= '9' ? (char)(letter - '0' + '０') : letter;
}
