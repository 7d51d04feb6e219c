using System.Diagnostics;
using ReformFlow.Documents;
using ReformFlow.Tests.Unit.Documents;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>Every bad file of the catalogue: limits 2 s and 200 MB asked for, each.</summary>
internal static class BadFilesBenchmark
{
    private const double LimitMilliseconds = 2_000, LimitMegabytes = 200;
    private const int Slowest = 10;

    public static void Print()
    {
        var figures = BadFiles.All.Select(bad => Of(bad.Key, bad.Value)).OrderByDescending(figure => figure.Milliseconds).ToList();
        foreach (var (name, milliseconds, megabytes) in figures.Take(Slowest)) Console.WriteLine($"{name}: {milliseconds:F0} ms, {megabytes:F0} MB asked for");
        var largest = figures.MaxBy(figure => figure.Megabytes);
        Console.WriteLine($"{figures.Count} bad files: slowest {figures[0].Milliseconds:F0} ms, {figures[0].Milliseconds / LimitMilliseconds:P0} of the limit; most asked for {largest.Megabytes:F0} MB ({largest.Name}), {largest.Megabytes / LimitMegabytes:P0} of the limit");
    }

    private static (string Name, double Milliseconds, double Megabytes) Of(string name, BadFile bad)
    {
        SourceFile file = bad.File();
        var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        bad.Read(file);
        return (name, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024.0);
    }
}
