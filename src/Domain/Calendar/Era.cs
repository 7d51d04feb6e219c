namespace ReformFlow.Domain.Calendar;

/// <summary>
/// One era (元号): its spellings and the day on which it began. An era is changed by cabinet order when the throne passes
/// (元号法, 元号を改める政令), at any time of a year; the era itself does not know when it ends.
/// </summary>
public sealed record Era
{
    /// <summary>Makes an era from one row of the table.</summary>
    /// <exception cref="ArgumentException">A spelling is blank, or the letter is not one of A to Z.</exception>
    public Era(string name, string shortName, char letter, DateOnly firstDay)
    {
        Name = Guard.Line(name);
        ShortName = Guard.Line(shortName);
        Guard.Holds(char.IsAsciiLetterUpper(letter), $"'{letter}' is not one of the letters A to Z.", nameof(letter));
        Letter = letter;
        FirstDay = firstDay;
    }

    /// <summary>The full name: 令和.</summary>
    public string Name { get; }

    /// <summary>The one character that stands for it in narrow columns: 令.</summary>
    public string ShortName { get; }

    /// <summary>The Latin capital that stands for it in codes and file names: R.</summary>
    public char Letter { get; }

    /// <summary>The first day that is dated by this era: 2019-05-01.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>All three spellings, as a reader may meet them.</summary>
    internal Values<string> Spellings => [Name, ShortName, $"{Letter}"];

    /// <summary>
    /// The Gregorian year that this era counts as its year <paramref name="number"/>. It goes on counting after the era's end,
    /// because plans printed before May 2019 look ahead to 平成35年度.
    /// </summary>
    internal int YearOf(int number) => FirstDay.Year + number - 1;
}
