using System.Text;
using Microsoft.AspNetCore.Components;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Folder;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>Draws versions and books and prints them. What draws them is given the version and nothing else.</summary>
internal sealed class Printer(PdfPrinter pdf, IHostEnvironment environment, ILoggerFactory logs)
{
    /// <summary>One version as PDF.</summary>
    public async Task<byte[]> PrintAsync(PublicSheet sheet, CancellationToken cancellation) =>
        await PrintAsync<SheetPage>(new() { [nameof(SheetPage.Shown)] = sheet }, cancellation);

    /// <summary>A year's book as PDF: drawn once to learn on which pages its headings fall, and once with these in the contents.</summary>
    public async Task<byte[]> PrintAsync(YearBook book, CancellationToken cancellation)
    {
        List<string> headings = [.. book.Entries.Select(entry => entry.Title), .. book.Corrected.Any() ? ["正誤表"] : Array.Empty<string>()];
        var first = await PrintAsync(book, headings.ConvertAll(_ => 100), cancellation);
        return await PrintAsync(book, Outline.PagesOf(first, headings), cancellation);
    }

    /// <summary>A year's book as a page of the site.</summary>
    public async Task<string> DrawAsync(YearBook book) => await DrawAsync<BookPage>(new() { [nameof(BookPage.Book)] = book });

    private Task<byte[]> PrintAsync(YearBook book, IReadOnlyList<int> pages, CancellationToken cancellation) =>
        PrintAsync<BookPage>(new() { [nameof(BookPage.Book)] = book, [nameof(BookPage.Pages)] = pages }, cancellation);

    private async Task<byte[]> PrintAsync<T>(Dictionary<string, object?> parameters, CancellationToken cancellation) where T : IComponent
    {
        parameters[nameof(BookPage.Style)] = Encoding.UTF8.GetString(await PublicLooks.ReadAsync(PublicLooks.Print, cancellation));
        return await pdf.PrintAsync(await DrawAsync<T>(parameters), cancellation);
    }

    private async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        await using var pages = new FolderPages(environment, logs, []);
        return await pages.DrawAsync(typeof(T), parameters);
    }
}
