using Microsoft.Net.Http.Headers;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>The book of a year, and the printed files. A file is given out as it was made once; nobody's request makes one.</summary>
internal static class PrintEndpoints
{
    private const string Book = "/{municipality:stable}/{plan:stable}/books/{year:int:min(1868):max(9998)}";
    private const string Version = "/{municipality:stable}/{plan:stable}/{item:stable}/{year:int:min(1868):max(9998)}/v{version:int}.pdf";

    internal static void MapPrinting(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapMethods(Book, Answers.Reading, BookAsync);
        open.MapMethods(Book + ".pdf", Answers.Reading, BookFileAsync);
        open.MapMethods(Version, Answers.Reading, VersionFileAsync);
    }

    private static async Task<IResult> BookAsync(HttpContext http, PublicReading reading, string municipality, string plan, int year)
    {
        if (await FindAsync(http, reading, municipality, plan, year) is not { } book) return PublicEndpoints.NotThere(http);
        return PublicAnswers.IsKnown(http, book.Sheets.Select(each => each.Hash))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Answers.Page<BookPage>(new() { [nameof(BookPage.Book)] = book });
    }

    private static async Task<IResult> BookFileAsync(HttpContext http, PublicReading reading, IPrintedBooks books, BrowserPlace browser, string municipality, string plan, int year) =>
        await FindAsync(http, reading, municipality, plan, year) is { } book
            ? File(http, browser, await books.NewestAsync(new(municipality), new(plan), new(year), http.RequestAborted), PrintedFileName.Of(book))
            : PublicEndpoints.NotThere(http);

    private static async Task<IResult> VersionFileAsync(HttpContext http, PublicReading reading, IPrintedDocuments printed, BrowserPlace browser,
        string municipality, string plan, string item, int year, int version)
    {
        if (!MunicipalityId.IsValid(municipality)) return PublicEndpoints.NotThere(http);
        var found = await reading.ItemAsync(new(municipality), new(plan), new(item), http.RequestAborted);
        return found?.All.FirstOrDefault(each => each.Sheet.Year == new FiscalYear(year) && each.Sheet.Version == version) is { } shown
            ? File(http, browser, await printed.FindAsync(new(municipality), PrintedName.OfVersion(shown.Hash), http.RequestAborted), PrintedFileName.Of(shown))
            : PublicEndpoints.NotThere(http);
    }

    private static async Task<YearBook?> FindAsync(HttpContext http, PublicReading reading, string municipality, string plan, int year) =>
        MunicipalityId.IsValid(municipality) && await reading.PlanAsync(new(municipality), new(plan), http.RequestAborted) is { } found ? YearBook.Of(found, new(year)) : null;

    // Residents have no link to what is not printed; an officer who follows one is told why it is not there.
    private static IResult File(HttpContext http, BrowserPlace browser, PrintedDocument? file, string name)
    {
        if (file is not null)
        {
            // It opens in the browser, and has its name where it is saved.
            var disposition = new ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName(name);
            http.Response.Headers.ContentDisposition = disposition.ToString();
            return Results.Bytes(file.Bytes, "application/pdf", entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
        }
        if (http.User.Identity is not { IsAuthenticated: true }) return PublicEndpoints.NotThere(http);
        return Results.Text(browser.Problem ?? "PDFはまだ作られていません。公表から数分のうちにできます。少し待ってから、もう一度開いてください。", statusCode: StatusCodes.Status404NotFound);
    }
}
