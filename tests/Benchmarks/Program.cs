using ReformFlow.Tests.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [reading] [deciding] [storing] [cycles] [notices] [stalled]
// Prints the median of interleaved rounds and its ratio to the stated limit. Asserts nothing: machines differ.
bool IsWanted(string name) => args.Length == 0 || args.Contains(name);

if (IsWanted("reading")) ReadingBenchmark.Print([.. ReadingBenchmark.KnownDocuments()]);
if (IsWanted("deciding")) DecisionBenchmark.Print();
if (IsWanted("storing")) await StorageBenchmark.PrintAsync();
if (IsWanted("cycles")) await CycleBenchmark.PrintAsync();
if (IsWanted("notices")) await NoticesBenchmark.PrintAsync();
return 0;
