using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

public class EraTests
{
    private static readonly DateOnly NewYear = new(2040, 1, 1);

    [Fact]
    public void Era_KeepsItsSpellings()
    {
        var era = new Era("安永", "安", 'A', NewYear);

        Assert.Equal(("安永", "安", 'A', NewYear), (era.Name, era.ShortName, era.Letter, era.FirstDay));
    }

    [Theory]
    [InlineData("", "安", 'A', "name", "")]
    [InlineData(" ", "安", 'A', "name", "")]
    [InlineData("安永", "", 'A', "shortName", "")]
    [InlineData("安永", "安", 'a', "letter", "'a' is not one of the letters A to Z.")]
    [InlineData("安永", "安", 'Ａ', "letter", "'Ａ' is not one of the letters A to Z.")]
    [InlineData("安永", "安", '1', "letter", "'1' is not one of the letters A to Z.")]
    public void Era_WithABadSpelling_IsRefused(string name, string shortName, char letter, string parameter, string says)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new Era(name, shortName, letter, NewYear));
        Assert.Equal(parameter, refusal.ParamName);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('A')]
    [InlineData('Z')]
    public void Era_WithAnyCapital_IsAccepted(char letter) => Assert.Equal(letter, new Era("安永", "安", letter, NewYear).Letter);
}
