using System.Diagnostics;
using ReformFlow.Documents;
using ReformFlow.Documents.Sample;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>Reading a town's sheets: limit 100 ms for the real document, 200 MB above idle.</summary>
internal static class ReadingBenchmark
{
    private const double LimitMilliseconds = 100, LimitMegabytes = 200;

    /// <summary>The shipped sample and, where the folder of real sheets lies beside the repository, those.</summary>
    public static IEnumerable<string> KnownDocuments()
    {
        yield return Path.Combine(Repository.Root, "src", "Documents", "Sample", "ninomiya.sheet.txt");
        var real = Path.Combine(Repository.Root, "..", "shared", "seeds");
        if (!Directory.Exists(real)) Console.WriteLine("The folder of real sheets is absent: only the sample is measured.");
        else foreach (var file in Directory.GetFiles(real, "*.txt").Order(StringComparer.Ordinal)) yield return file;
    }

    public static void Print(string[] documents)
    {
        var idle = Memory();
        var files = documents.Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToList();
        var cold = Stopwatch.GetTimestamp();
        SheetTextReader.Read(files[0].Bytes, SamplePlan.Options);
        Console.WriteLine($"first reading of the process: {Stopwatch.GetElapsedTime(cold).TotalMilliseconds:F0} ms");

        var medians = Rounds.Medians([.. files.Select(file => (Action)(() => SheetTextReader.Read(file.Bytes, SamplePlan.Options)))]);
        foreach (var (file, median) in files.Zip(medians))
            Console.WriteLine($"read {Path.GetFileName(file.Path)} ({file.Bytes.Length:N0} bytes): median {median:F1} ms, {median / LimitMilliseconds:P0} of the limit of {LimitMilliseconds} ms");
        var above = Memory() - idle;
        Console.WriteLine($"working set above idle after all rounds: {above:F0} MB, {above / LimitMegabytes:P0} of the limit of {LimitMegabytes} MB");
    }

    private static double Memory() => Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024.0;
}
