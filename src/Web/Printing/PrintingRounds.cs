using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>
/// Looks every minute for public versions and books without a PDF and makes them, one after the other. Any node may; the one
/// that takes the turn does. A node without a browser, or that is not to print, only looks what others made.
/// </summary>
internal sealed partial class PrintingRounds(Printer printer, BrowserPlace browser, PdfOptions options, PublicReading reading, IPrintingTurns turns, IPrintedDocuments printed, IPrintedBooks books,
    PrintedFiles files, TimeProvider time, ILogger<PrintingRounds> log) : PeriodicWork(Interval, time)
{
    // So many that nobody waits for the next minute, and so few that a town which comes with all its years is no burden on the memory.
    private const int Most = 500;

    // A failed file rests, so that it does not take the others' time every minute. A superseded book may be on its way to somebody.
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1), Rest = TimeSpan.FromHours(1), Kept = TimeSpan.FromDays(1);

    private readonly TimeProvider _time = time;
    private readonly string _owner = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, (int Versions, DateTimeOffset Since)> _changing = new(StringComparer.Ordinal);

    /// <summary>Makes all that is missing.</summary>
    /// <returns>How many files were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var made = browser.Problem is null ? await PrintAsync(cancellation) : 0;
        await files.LookAsync(cancellation);
        return made;
    }

    protected override Task WorkAsync(CancellationToken cancellation) => RunAsync(cancellation);

    protected override void OnFailure(Exception failure) => LogRoundFailed(failure);

    private async Task<int> PrintAsync(CancellationToken cancellation)
    {
        var made = 0;
        foreach (var version in await turns.VersionsAsync(_time.GetUtcNow(), Most, cancellation))
            if (await MakeAsync(version.Sheet.Municipality, PrintedName.OfVersion(version.Hash), () => PrintAsync(version, cancellation), cancellation)) made++;
        foreach (var book in (await turns.BooksAsync(_time.GetUtcNow(), cancellation)).Where(IsQuiet))
            if (await MakeAsync(book.Municipality, book.Turn, () => PrintAsync(book, cancellation), cancellation)) made++;
        await books.RemoveSupersededAsync(_time.GetUtcNow() - Kept, cancellation);
        return made;
    }

    // A whole year is published sheet by sheet: its book is made when nothing has come for a while. A node that starts waits again.
    private bool IsQuiet(BookName book)
    {
        var (key, now) = ($"{book.Municipality} {book.Turn}", _time.GetUtcNow());
        if (!_changing.TryGetValue(key, out var last) || last.Versions != book.Versions) _changing[key] = last = (book.Versions, now);
        return now - last.Since >= TimeSpan.FromMinutes(options.QuietMinutes);
    }

    private async Task<bool> PrintAsync(FrozenVersionName version, CancellationToken cancellation)
    {
        var (municipality, content) = (version.Sheet.Municipality, PrintedName.OfVersion(version.Hash));
        if (await printed.FindAsync(municipality, content, cancellation) is not null || await reading.VersionAsync(version, cancellation) is not { } sheet) return false;
        await printed.KeepAsync(municipality, content, await printer.PrintAsync(sheet, cancellation), cancellation);
        return true;
    }

    private async Task<bool> PrintAsync(BookName waiting, CancellationToken cancellation)
    {
        if (await reading.PlanAsync(waiting.Municipality, waiting.Plan, cancellation) is not { } plan || YearBook.Of(plan, waiting.Year) is not { } book) return false;
        if (await books.FindAsync(book.Name, cancellation) is not null) return false;
        await books.KeepAsync(book.Name, await printer.PrintAsync(book, cancellation), cancellation);
        return true;
    }

    // Another node may have made it between the question and the turn, so that print asks once more.
    private async Task<bool> MakeAsync(MunicipalityId municipality, string content, Func<Task<bool>> print, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        // A book is printed twice, and may wait for another file.
        var turn = new PrintingTurn(municipality, content, _owner, now + 4 * TimeSpan.FromSeconds(options.Seconds));
        if (!await turns.TakeAsync(turn, now, cancellation)) return false;
        try
        {
            var isMade = await print();
            await turns.GiveBackAsync(turn, null, cancellation);
            return isMade;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program ends; another node need not wait for the turn to run out.
            await turns.GiveBackAsync(turn, null, CancellationToken.None);
            throw;
        }
        catch (Exception failure)
        {
            // Whatever it was: one file that cannot be made must not keep the others waiting.
            await turns.GiveBackAsync(turn, _time.GetUtcNow() + Rest, CancellationToken.None);
            LogNotPrinted(failure, municipality.Value, content);
            return false;
        }
    }
}
