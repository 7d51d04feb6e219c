using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Json;
using ReformFlow.Documents.Sample;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>The documents that the reader is tried on: the sample always, a town's own sheets where they lie beside the repository.</summary>
public static class SheetDocuments
{
    public const string Sample = "sample";

    /// <summary>The folder of real sheets, outside the repository because they are not ours to publish.</summary>
    public static string RealFolder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "seeds"));

    public static IReadOnlyList<string> Real { get; } = Directory.Exists(RealFolder) ? [.. Directory.EnumerateFiles(RealFolder, "*.txt").Order()] : [];

    public static IEnumerable<string> Names => Real.Select(path => Path.GetFileName(path)!).Prepend(Sample);

    public static TheoryData<string> RealNames => [.. Names.Skip(1)];

    public static TheoryData<string> All => [.. Names];

    public static byte[] Bytes(string name) => name == Sample ? SamplePlan.SheetBytes() : File.ReadAllBytes(Path.Combine(RealFolder, name));

    /// <summary>How many bytes some work asks for on its thread, kept or not: more than its peak, and the same on every machine.</summary>
    public static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public static string[] Lines(string name) => Encoding.UTF8.GetString(Bytes(name)).Split('\n');

    public static PlanReading.Read Read(string name) => Assert.IsType<PlanReading.Read>(SheetTextReader.Read(Bytes(name), SamplePlan.Options));

    /// <summary>Reads a document, JSON included, in at most so many bytes of allocation. A growth that is given back would not show between readings, so each one is watched.</summary>
    public static PlanReading ReadInLittleMemory(long most, byte[] bytes, ReadingOptions options)
    {
        PlanReading? reading = null;
        var allocated = Allocated(() =>
        {
            reading = SheetTextReader.Read(bytes, options);
            Assert.NotEmpty(PlanReadingJson.Write(reading));
        });
        Assert.InRange(allocated, 0, most);
        return reading!;
    }
}
