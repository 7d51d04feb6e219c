using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [reading] [documents] [badfiles] [book] [deciding] [storing] [cycles] [notices] [stalled], and for the last two [sqlite] [postgresql]
// Prints the median of interleaved rounds and its ratio to the stated limit. Asserts nothing: machines differ.
if (args is [MemoryBenchmark.Word, var thing])
{
    MemoryBenchmark.Measure(thing);
    return 0;
}

bool IsWanted(string name) => args.Length == 0 || args.Contains(name);

DatabaseEngine[] named = [.. Enum.GetValues<DatabaseEngine>().Where(engine => args.Contains(engine.ToString(), StringComparer.OrdinalIgnoreCase))];
DatabaseEngine[] engines = named is [] ? Enum.GetValues<DatabaseEngine>() : named;

if (IsWanted("reading")) ReadingBenchmark.Print([.. ReadingBenchmark.KnownDocuments()]);
if (IsWanted("documents")) DocumentsBenchmark.Print();
if (IsWanted("book")) await BookBenchmark.PrintAsync();
if (IsWanted("badfiles")) BadFilesBenchmark.Print();
if (IsWanted("deciding")) DecisionBenchmark.Print();
if (IsWanted("storing")) await StorageBenchmark.PrintAsync();
if (IsWanted("cycles")) await CycleBenchmark.PrintAsync();
if (IsWanted("notices")) await NoticesBenchmark.PrintAsync(engines);
if (IsWanted("stalled")) await StalledBenchmark.PrintAsync(engines);
return 0;
