using ReformFlow.Domain.Calendar;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>How a printed file is called where a resident saves it: by what it shows, because many of them lie in one folder.</summary>
internal static class PrintedFileName
{
    // Of a long title so much is kept that the name is no longer than file systems take.
    private const int LongestTitle = 30;

    /// <summary>A version's file.</summary>
    public static string Of(PublicSheet version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var sheet = version.Sheet;
        var title = sheet.Item.Title.Length > LongestTitle ? $"{sheet.Item.Title[..LongestTitle]}…" : sheet.Item.Title;
        return Safe($"{sheet.PlanName}_{EraTable.Standard.FiscalYearName(sheet.Year)}_調書{sheet.Number} {title}_第{sheet.Version}版.pdf");
    }

    /// <summary>A book's file.</summary>
    public static string Of(YearBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Safe($"{book.Newest.PlanName}_{EraTable.Standard.FiscalYearName(book.Newest.Year)}_冊子.pdf");
    }

    // What a file system keeps for itself.
    private static string Safe(string name) => string.Concat(name.Select(letter => letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(letter) ? '_' : letter));
}
