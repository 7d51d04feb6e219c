using System.Diagnostics;
using ReformFlow.Web.Printing;
using UglyToad.PdfPig;

namespace ReformFlow.Tests.Web.Printing;

public sealed class BookTests(PrintedBook printed) : IClassFixture<PrintedBook>
{
    [Fact]
    public void Book_OfTheSample_HasAllItsPlaces()
    {
        Assert.Equal(17, printed.Book.Places.Count);
        Assert.Contains(printed.Book.Places, place => place.IsRepost);
        Assert.All(printed.Book.Places, place => Assert.Equal(2, place.Headings.Count));
    }

    [Fact]
    public async Task Book_IsTaggedAndSmall()
    {
        var said = await RunAsync("pdfinfo", printed.File);

        Assert.Matches(@"Tagged:\s+yes", said);
        Assert.Matches(@"JavaScript:\s+no", said);
        Assert.Contains("(A4)", said, StringComparison.Ordinal);
        Assert.InRange(printed.Pdf.Length, 1, 2_000_000);
    }

    [Fact]
    public async Task Book_EmbedsAllItsFonts()
    {
        var fonts = (await RunAsync("pdffonts", printed.File)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Equal("yes", font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5]));
    }

    [Fact]
    public void Book_HasABookmarkForEachPlaceUnderPolicyAndMeasure()
    {
        using var document = PdfDocument.Open(printed.Pdf);
        Assert.True(document.TryGetBookmarks(out var found));
        var places = found.Roots.SelectMany(policy => policy.Children).SelectMany(measure => measure.Children).Select(node => Plain(node.Title));

        Assert.Equal(printed.Book.Places.Select(place => Plain(place.Title)), places);
    }

    [Fact]
    public async Task Contents_NameThePagesOnWhichThePlacesStand()
    {
        var pages = Outline.PagesOf(printed.Pdf, printed.Book.Entries.Select(entry => entry.Title));
        var contents = (await RunAsync("pdftotext", "-f", "2", "-l", "2", "-layout", printed.File, "-")).Split('\n').Select(Plain).ToList();

        foreach (var (entry, page) in printed.Book.Entries.Zip(pages))
        {
            var line = Plain(entry.Title)[..Math.Min(12, Plain(entry.Title).Length)];
            Assert.Contains(contents, printedLine => printedLine.StartsWith(line, StringComparison.Ordinal) && printedLine.EndsWith($"{page}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void EverySheet_StandsWholeOnItsPage_AndTwoOnAPageWhereTheyFit()
    {
        var pages = Outline.PagesOf(printed.Pdf, printed.Book.Places.Select(place => place.Title));
        using var document = PdfDocument.Open(printed.Pdf);
        foreach (var (place, page) in printed.Book.Places.Zip(pages))
            Assert.Contains($"SHA-256：{place.Shown.Hash}", Plain(document.GetPage(page).Text), StringComparison.Ordinal);

        Assert.InRange(pages.Distinct().Count(), 1, 9);
    }

    [Fact]
    public async Task Text_ComesOutInReadingOrder()
    {
        var text = Plain(await RunAsync("pdftotext", printed.File, "-"));
        var at = text.IndexOf("目次", StringComparison.Ordinal);
        foreach (var place in printed.Book.Places)
        {
            var narrative = place.Shown.Sheet.Content.Narrative?.Lines is [var line, ..] ? Plain(line) : "";
            at = text.IndexOf(narrative[..Math.Min(8, narrative.Length)], at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{place.Title} is missing or out of order.");
        }
    }

    [Fact]
    public async Task LongestNarrative_IsPrintedToItsLastWord()
    {
        var narrative = string.Join('\n', Enumerable.Range(1, 400).Select(number => $"・{number}番目の取り組みとして、「窓口の案内」を見直し、待ち時間を短くした（詳しくは報告書のとおり）。"));
        var title = string.Concat(Enumerable.Repeat("行政手続の簡素化と窓口の統合による", 11));
        var pdf = await printed.PrintAsync(SampleBook.Book(sheet => sheet.Number.Printed == "1" ? SampleBook.Told(sheet, title, narrative) : sheet));

        using var document = PdfDocument.Open(pdf);
        var text = Plain(string.Concat(document.GetPages().Select(page => page.Text)));
        Assert.Contains("・400番目の取り組みとして", text, StringComparison.Ordinal);
        Assert.Contains("・1番目の取り組みとして", text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }
}
