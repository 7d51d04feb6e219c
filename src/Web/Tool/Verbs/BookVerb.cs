using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;
using ReformFlow.Web.Printing;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Writes the book of a plan's year: the file that is kept, or the one that is made and kept now.</summary>
internal sealed class BookVerb(IPublicPlans plans, PublicReading reading, IPrintedBooks books, Printer printer, BrowserPlace browser)
{
    /// <summary>Runs the verb.</summary>
    public async Task<int> RunAsync(ToolRequest.ExportYearBook asked, Output output)
    {
        var (plan, year) = (new PlanId(asked.Plan), new FiscalYear(asked.FiscalYear));
        if (await PublicOwners.FindAsync(plans, plan, asked.Municipality, output) is not { } owner) return ExitCode.Refused;
        if (await reading.PlanAsync(owner, plan, CancellationToken.None) is not { } open || YearBook.Of(open, year) is not { } book)
            return output.Refuse($"{asked.FiscalYear}年度に公表された調書はありません。年度を確かめるか、先に公表してください。 / Nothing of that year is public: check the year, or publish first.");
        if (await books.FindAsync(book.Name) is null)
        {
            if (browser.Missing is { } missing) return output.Refuse($"{missing} / There is no browser that prints: install Chromium or Microsoft Edge, or set ReformFlow:Pdf:Browser.");
            try
            {
                await books.KeepAsync(book.Name, await printer.PrintAsync(book, CancellationToken.None));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return output.Refuse($"PDFを作れませんでした。 / The PDF could not be made: {failure.Message}");
            }
        }
        // Another node may have been first: its file is the one that stays.
        await OutputFile.WriteAsync(asked.Out, (await books.FindAsync(book.Name))!.Bytes.ToArray());
        output.Out.WriteLine($"{asked.Out} に年度の冊子（調書 {book.Sheets.Count}枚）を書き出しました。 / Wrote the book of {book.Sheets.Count} sheets.");
        return ExitCode.Done;
    }
}
