using System.Globalization;
using ReformFlow.Domain.Calendar;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>How a printed file is called where a resident saves it: by what it shows, because many of them lie in one folder.</summary>
internal static class PrintedFileName
{
    // Of long names so many letters are kept that the whole is no longer than file systems take: 255 bytes, of which nearly every letter has three.
    private const int LongestTitle = 30, LongestPlan = 20;

    /// <summary>A version's file.</summary>
    public static string Of(PublicSheet version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var sheet = version.Sheet;
        return Safe($"{Cut(sheet.PlanName, LongestPlan)}_{EraTable.Standard.FiscalYearName(sheet.Year)}_調書{sheet.Number} {Cut(sheet.Item.Title, LongestTitle)}_第{sheet.Version}版.pdf");
    }

    /// <summary>A book's file.</summary>
    public static string Of(YearBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Safe($"{Cut(book.Newest.PlanName, LongestPlan)}_{EraTable.Standard.FiscalYearName(book.Newest.Year)}_冊子.pdf");
    }

    // Never within a letter: 𠮷 is two chars.
    private static string Cut(string text, int most) =>
        new StringInfo(text) is { LengthInTextElements: var all } letters && all > most ? $"{letters.SubstringByTextElements(0, most)}…" : text;

    // What a file system keeps for itself.
    private static string Safe(string name) => string.Concat(name.Select(letter => letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(letter) ? '_' : letter));
}
