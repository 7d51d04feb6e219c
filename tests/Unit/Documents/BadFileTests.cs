using System.Diagnostics;
using ReformFlow.Documents;
using ReformFlow.Domain.Doubts;
using Xunit.Abstractions;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Every bad file is refused or read with a doubt, in words that name file, sheet and cell, and in little memory.</summary>
[Collection(nameof(AloneInTheProcess))]
public class BadFileTests(ITestOutputHelper output)
{
    // What one file may ask for in all, kept or not; the process keeps far less.
    private const long Most = 200L * 1024 * 1024;

    private static readonly Dictionary<string, BadFile> Files = BadFiles.All;

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void BadFile_IsRefusedOrReadWithADoubt(string name)
    {
        var bad = Files[name];
        var file = bad.File();
        PlanReading? reading = null;
        var watch = Stopwatch.StartNew();
        var allocated = SheetDocuments.Allocated(() => reading = bad.Read(file));
        output.WriteLine($"{name}: {watch.ElapsedMilliseconds} ms, {allocated / 1024:N0} KB asked for");
        Assert.InRange(allocated, 0, Most);

        if (bad.IsFine)
            Assert.All(Assert.IsType<PlanReading.Read>(reading).Doubts, doubt => Assert.True(doubt.Weight is DoubtWeight.Note || doubt.Kind is DoubtKind.DirectionNotPrinted, doubt.ToString()));
        else if (bad.Doubt is { } kind)
            Assert.Contains(Assert.IsType<PlanReading.Read>(reading).Doubts, doubt => doubt.Kind == kind && doubt.Place!.ToString().EndsWith(bad.Where, StringComparison.Ordinal));
        else
            Refused(Assert.IsType<PlanReading.Refused>(reading), file, bad);
    }

    [Fact]
    public void BadFiles_AreMany() => Assert.InRange(Files.Count, 60, int.MaxValue);

    private static void Refused(PlanReading.Refused refused, SourceFile file, BadFile bad)
    {
        Assert.Contains(refused.Errors, error => error.What.Contains(bad.Says!, StringComparison.Ordinal) && error.Place!.ToString().EndsWith(bad.Where, StringComparison.Ordinal));
        Assert.All(refused.Errors, error => Assert.True(error.What.Length > 0 && error.Next.Length > 0 && error.Place!.File == file.Name, error.ToString()));
        Assert.DoesNotContain('/', file.Name);
    }
}
