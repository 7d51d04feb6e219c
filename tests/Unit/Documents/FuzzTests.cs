using System.Diagnostics;
using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Sample;
using Xunit.Abstractions;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Runs alone, because it watches the memory of the whole process.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public class AloneInTheProcess;

/// <summary>Thousands of damaged documents: every one is read or refused in words, and none costs more memory than it should.</summary>
[Collection(nameof(AloneInTheProcess))]
public class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20221031;
    private const long MostGrowth = 200L * 1024 * 1024;

    // What one document may ask for in all, kept or not. The sample asks for a twentieth of it.
    private const long MostOfOne = 64L * 1024 * 1024;

    private static readonly int Count = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 100_000 : 3_000;

    [Fact]
    public void DamagedDocuments_AreReadOrRefusedInWords()
    {
        var documents = SheetDocuments.Names.Select(SheetDocuments.Bytes).Append(Encoding.UTF8.GetBytes(SmallDocument.Untouched.Text)).ToArray();
        var options = SamplePlan.Options;
        var (idleHeap, idleProcess) = Memory();
        var read = 0;
        for (var index = 0; index < Count; index++)
        {
            if (IsReadOrRefused(documents[index % documents.Length], new Random(Seed + index), options, Seed + index)) read++;
            if (index % 1000 == 999) StaysSmall(idleHeap, idleProcess);
        }
        StaysSmall(idleHeap, idleProcess);
        var said = $"{Count:N0} damaged documents from seed {Seed}: {read:N0} read, {Count - read:N0} refused";
        output.WriteLine(said);
        Console.Error.WriteLine(said);
        Assert.InRange(read, 1, Count - 1);
    }

    private static bool IsReadOrRefused(byte[] document, Random random, ReadingOptions options, int seed)
    {
        var bytes = Mutations.Of(document, random);
        try
        {
            var reading = SheetDocuments.ReadInLittleMemory(MostOfOne, bytes, options);
            if (reading is not PlanReading.Refused refused) return Sound((PlanReading.Read)reading);
            Assert.InRange(refused.Errors.Count, 1, 50);
            var lines = 1 + bytes.Count(letter => letter is (byte)'\n' or (byte)'\r');
            Assert.All(refused.Errors, error => Assert.InRange(error.Line, 1, lines));
            Assert.All(refused.Errors, error => Assert.True(error.What.Length > 0 && error.Next.Length > 0));
            return false;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Failed on seed {seed}, document of {bytes.Length} bytes.", failure);
        }
    }

    private static bool Sound(PlanReading.Read read)
    {
        Assert.NotEmpty(read.Book.Plan.Items);
        Assert.NotEmpty(read.Doubts);
        return true;
    }

    private static void StaysSmall(long idleHeap, long idleProcess)
    {
        var (heap, process) = Memory();
        Assert.InRange(heap - idleHeap, long.MinValue, MostGrowth);
        Assert.InRange(process - idleProcess, long.MinValue, MostGrowth);
    }

    private static (long Heap, long Process) Memory()
    {
        using var here = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), here.WorkingSet64);
    }
}
