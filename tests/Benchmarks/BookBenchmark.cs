using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Tests.Web;
using ReformFlow.Tests.Web.Printing;
using ReformFlow.Web.Printing;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>The sample's book of 17 places, drawn and printed twice for its page numbers: limits 8 s and 2 MB.</summary>
internal static class BookBenchmark
{
    private const int Warm = 1, Counted = 5;
    private const double LimitMilliseconds = 8_000, LimitMegabytes = 2;

    public static async Task PrintAsync()
    {
        using var folder = new TemporaryFolder();
        await using var node = PrintingNode.On(folder.File("printing.db"));
        if (node.Services.GetRequiredService<BrowserPlace>().Missing is { } missing)
        {
            Console.WriteLine(missing);
            return;
        }
        var (printer, book, times, size) = (node.Services.GetRequiredService<Printer>(), SampleBook.Book(), new List<double>(), 0);
        for (var round = 0; round < Warm + Counted; round++)
        {
            var start = Stopwatch.GetTimestamp();
            size = (await printer.PrintAsync(book, CancellationToken.None)).Length;
            if (round >= Warm) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var (median, megabytes) = (times.Order().ElementAt(Counted / 2), size / 1024.0 / 1024.0);
        Console.WriteLine($"book of {book.Places.Count} places: median {median:N0} ms, {median / LimitMilliseconds:P0} of the limit of {LimitMilliseconds:N0} ms; {megabytes:F2} MB, {megabytes / LimitMegabytes:P0} of the limit of {LimitMegabytes} MB");
    }
}
