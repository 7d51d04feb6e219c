using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>
/// Looks every minute for public versions and books without a PDF and makes them, one after the other. Any node may: where two
/// make the same one, the first stays. Without a browser it only looks what others made.
/// </summary>
internal sealed partial class PrintingRounds(Printer printer, PublicReading reading, IPrintedDocuments printed, PrintedFiles files, TimeProvider time, ILogger<PrintingRounds> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Makes all that is missing.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var newest in await reading.PlansAsync(cancellation))
        {
            var municipality = newest.Sheet.Municipality;
            if (await reading.PlanAsync(municipality, newest.Sheet.Plan, cancellation) is not { } plan) continue;
            var names = (await printed.NamesAsync(municipality, cancellation)).ToHashSet(StringComparer.Ordinal);
            foreach (var name in names) files.Know(municipality, name);
            if (!printer.CanPrint) continue;
            foreach (var sheet in (await reading.VersionsAsync(municipality, newest.Sheet.Plan, cancellation)).Where(sheet => !names.Contains(PrintedName.Of(sheet))))
                await MakeAsync(municipality, PrintedName.Of(sheet), () => printer.PrintAsync(sheet, cancellation), cancellation);
            foreach (var book in plan.Years.Select(year => YearBook.Of(plan, year)).OfType<YearBook>().Where(book => !names.Contains(book.Content)))
                await MakeAsync(municipality, book.Content, () => printer.PrintAsync(book, cancellation), cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
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
    }

    private async Task MakeAsync(MunicipalityId municipality, string content, Func<Task<byte[]>> print, CancellationToken cancellation)
    {
        try
        {
            await printed.KeepAsync(municipality, content, await print(), cancellation);
            files.Know(municipality, content);
        }
        catch (Exception failure) when (failure is PrintingException or InvalidDataException)
        {
            // One file that cannot be made must not keep the others waiting.
            LogRoundFailed(failure);
        }
    }
}
