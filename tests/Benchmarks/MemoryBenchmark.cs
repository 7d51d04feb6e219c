using System.Diagnostics;
using System.Globalization;
using ReformFlow.Documents;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>
/// What exports and previews of 1,000 items take of memory: each in a process of its own, because what a process has once had in
/// use it never forgets. Idle is the process with the plan that is kept; the limit is 300 MB above it.
/// </summary>
internal static class MemoryBenchmark
{
    /// <summary>The word that makes the program the process that is measured.</summary>
    public const string Word = "memory-of";

    private const int Items = 1_000, Times = 3;
    private const double LimitMegabytes = 300;

    private static readonly Dictionary<string, Func<PlanBook, Action>> Things = new()
    {
        ["export as CSV"] = book => () => TidyList.ToCsv(book),
        ["export as workbook"] = book => () => TidyList.ToWorkbook(book),
        ["preview of CSV"] = book => Preview(book, new("list.csv", TidyList.ToCsv(book).Bytes)),
        ["preview of workbook"] = book => Preview(book, new("list.xlsx", TidyList.ToWorkbook(book))),
    };

    /// <summary>Measures each thing and prints it.</summary>
    public static void Print()
    {
        foreach (var thing in Things.Keys)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(MemoryBenchmark).Assembly.Location, Word, thing]) { RedirectStandardOutput = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is not "dotnet") start.ArgumentList.RemoveAt(0);
            using var measured = Process.Start(start)!;
            var above = double.Parse(measured.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            measured.WaitForExit();
            Console.WriteLine($"{thing}: {above:F0} MB above idle after {Times} times, {above / LimitMegabytes:P0} of the limit of {LimitMegabytes} MB");
        }
    }

    /// <summary>In the process that is measured: does the thing and prints its megabytes above idle.</summary>
    public static void Measure(string thing)
    {
        var book = BenchmarkPlan.Book(Items);
        var made = Things[thing](book);
        GC.Collect();
        // Linux then counts the peak from here: until now it was that of making the file.
        File.WriteAllText("/proc/self/clear_refs", "5");
        var idle = Memory(process => process.WorkingSet64);
        for (var time = 0; time < Times; time++) made();
        Console.WriteLine((Memory(process => process.PeakWorkingSet64) - idle).ToString(CultureInfo.InvariantCulture));
    }

    private static Action Preview(PlanBook book, SourceFile file) => () => DocumentsBenchmark.Preview(book, file);

    private static double Memory(Func<Process, long> of)
    {
        using var here = Process.GetCurrentProcess();
        return of(here) / 1024.0 / 1024.0;
    }
}
