using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Tests.Web.Published;
using ReformFlow.Web.Printing;
using UglyToad.PdfPig;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>What is public is printed once, and given out as it was printed.</summary>
public sealed class PrintingRoundsTests(PrintedServer printed) : IClassFixture<PrintedServer>
{
    private const string Version = "/ninomiya/gyokaku-r1/item-5/2022/v2.pdf", Book = "/ninomiya/gyokaku-r1/books/2022.pdf";

    [Fact]
    public void ARound_PrintsEveryVersionAndTheBook() => Assert.Equal(4 + 1, printed.Made);

    [Fact]
    public async Task ARoundOfAnotherNode_FindsNothingToPrint()
    {
        await using var other = PrintingNode.On(printed.Database, PrintingNode.AtOnce);
        Assert.Equal(0, await other.Services.GetRequiredService<PrintingRounds>().RunAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(Version)]
    [InlineData(Book)]
    public async Task AFile_IsGivenOutWithItsHash_AndNotTwice(string address)
    {
        using var answer = await printed.Client.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"", answer.Headers.ETag?.Tag);
        Assert.Equal(bytes, await printed.Client.GetByteArrayAsync(address));
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { EntityTagHeaderValue.Parse(answer.Headers.ETag!.Tag) } } };
        using var known = await printed.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task TheBook_HasTheErrata_AndNothingInternal()
    {
        using var pdf = PdfDocument.Open(await printed.Client.GetByteArrayAsync(Book));
        var text = string.Concat(string.Concat(pdf.GetPages().Select(page => page.Text)).Where(letter => !char.IsWhiteSpace(letter)));

        foreach (var word in new[] { "正誤表", "訂正の理由：研修の回数に誤り", "訂正した値" }) Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.DoesNotContain(WorkedServer.Internal, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Version, "調書5 ", "_第2版.pdf")]
    [InlineData(Book, "_令和4年度_", "冊子.pdf")]
    public async Task AFile_HasItsNameWhereItIsSaved(string address, string part, string end)
    {
        using var answer = await printed.Client.GetAsync(address);
        var disposition = answer.Content.Headers.ContentDisposition!;

        Assert.Equal("inline", disposition.DispositionType);
        Assert.Contains(part, disposition.FileNameStar, StringComparison.Ordinal);
        Assert.EndsWith(end, disposition.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ninomiya/gyokaku-r1", "/ninomiya/gyokaku-r1/books/2022")]
    [InlineData("/ninomiya/gyokaku-r1", Book)]
    [InlineData("/ninomiya/gyokaku-r1/item-5/2022/v2", Version)]
    public async Task APage_LinksToWhatIsPrinted(string page, string link) =>
        Assert.Contains($"href=\"{link}\"", await printed.Client.GetStringAsync(page), StringComparison.Ordinal);

    [Fact]
    public async Task AnOfficer_ComesFromTheYearToItsBook()
    {
        using var officer = await printed.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync("/plans/gyokaku-r1/exports/2022/book.pdf");
        Assert.Equal(Book, officer.Location);
    }

    [Fact]
    public async Task TheVerb_WritesTheBookThatIsKept()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("book.pdf");
        var (code, output, error) = await TheProgram.RunAsync("export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", "pdf", "--out", file, $"--ReformFlow:Database:Path={printed.Database}");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("調書 3枚", output, StringComparison.Ordinal);
        Assert.Equal(await printed.Client.GetByteArrayAsync(Book), await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task TheFolder_TakesWhatIsPrintedAlong()
    {
        using var folder = new TemporaryFolder();
        var site = folder.File("site");
        Assert.Equal(0, (await TheProgram.RunAsync("export", "--plan", "gyokaku-r1", "--format", "html", "--out", site, $"--ReformFlow:Database:Path={printed.Database}", "--ReformFlow:Tool:Socket=")).ExitCode);

        Assert.Equal(await printed.Client.GetByteArrayAsync(Book), await File.ReadAllBytesAsync($"{site}{Book}"));
        Assert.Contains("href=\"ninomiya/gyokaku-r1/books/2022.pdf\"", await File.ReadAllTextAsync(Path.Combine(site, "index.html")), StringComparison.Ordinal);
        Assert.Contains("href=\"../v2.pdf\"", await File.ReadAllTextAsync(Path.Combine(site, "ninomiya/gyokaku-r1/item-5/2022/v2/index.html")), StringComparison.Ordinal);
        Assert.Contains("href=\"../../../../print.css\"", await File.ReadAllTextAsync(Path.Combine(site, "ninomiya/gyokaku-r1/books/2022/index.html")), StringComparison.Ordinal);
    }
}
