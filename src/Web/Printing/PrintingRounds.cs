using ReformFlow.Domain;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>
/// Looks every minute for public versions and books without a PDF and makes them, one after the other. Any node may: where two
/// make the same one, the first stays. A node without a browser, or that is not to print, only looks what others made.
/// </summary>
internal sealed partial class PrintingRounds(Printer printer, BrowserPlace browser, PublicReading reading, PrintedFiles files, TimeProvider time, ILogger<PrintingRounds> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Makes all that is missing.</summary>
    /// <returns>How many files were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var made = 0;
        foreach (var newest in await reading.PlansAsync(cancellation))
        {
            var municipality = newest.Sheet.Municipality;
            var names = await files.LookAsync(municipality, cancellation);
            if (browser.Problem is not null || await reading.PlanAsync(municipality, newest.Sheet.Plan, cancellation) is not { } plan) continue;
            foreach (var sheet in (await reading.VersionsAsync(municipality, newest.Sheet.Plan, cancellation)).Where(sheet => !names.Contains(PrintedName.Of(sheet))))
                if (await MakeAsync(municipality, PrintedName.Of(sheet), () => printer.PrintAsync(sheet, cancellation), cancellation)) made++;
            foreach (var book in plan.Years.Select(year => YearBook.Of(plan, year)).OfType<YearBook>().Where(book => !names.Contains(book.Content)))
                if (await MakeAsync(municipality, book.Content, () => printer.PrintAsync(book, cancellation), cancellation)) made++;
        }
        return made;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next round tries again; everything else goes on meanwhile.
                LogRoundFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> MakeAsync(MunicipalityId municipality, string content, Func<Task<byte[]>> print, CancellationToken cancellation)
    {
        try
        {
            await files.KeepAsync(municipality, content, await print(), cancellation);
            return true;
        }
        catch (Exception failure) when (failure is PrintingException or InvalidDataException)
        {
            // One file that cannot be made must not keep the others waiting.
            LogRoundFailed(failure);
            return false;
        }
    }
}
