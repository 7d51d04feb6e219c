using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>Draws versions and books and prints them.</summary>
internal sealed class Printer(PdfPrinter pdf, IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>Whether a browser is installed.</summary>
    public bool CanPrint => pdf.CanPrint;

    /// <summary>One version.</summary>
    public async Task<byte[]> PrintAsync(PublicSheet sheet, CancellationToken cancellation) =>
        await pdf.PrintAsync(await DrawAsync<SheetPage>(new() { [nameof(SheetPage.Shown)] = sheet }, cancellation), cancellation);

    /// <summary>A year's book: once to learn on which pages its headings fall, and once with these in the contents.</summary>
    public async Task<byte[]> PrintAsync(YearBook book, CancellationToken cancellation)
    {
        List<string> headings = [.. book.Entries.Select(entry => entry.Title), .. book.Corrected.Any() ? ["正誤表"] : Array.Empty<string>()];
        var first = await PrintAsync(book, headings.ConvertAll(_ => 100), cancellation);
        return await PrintAsync(book, Outline.PagesOf(first, headings), cancellation);
    }

    private async Task<byte[]> PrintAsync(YearBook book, IReadOnlyList<int> pages, CancellationToken cancellation) =>
        await pdf.PrintAsync(await DrawAsync<BookPage>(new() { [nameof(BookPage.Book)] = book, [nameof(BookPage.Pages)] = pages }, cancellation), cancellation);

    private async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters, CancellationToken cancellation) where T : IComponent
    {
        parameters["Style"] = await StyleAsync(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static async Task<string> StyleAsync(CancellationToken cancellation)
    {
        using var reader = new StreamReader(typeof(Printer).Assembly.GetManifestResourceStream("public/print.css")!);
        return await reader.ReadToEndAsync(cancellation);
    }
}
