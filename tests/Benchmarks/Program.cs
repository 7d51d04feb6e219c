using ReformFlow.Tests.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [DOCUMENT]
// Prints the median of interleaved rounds and its ratio to the stated limit. Asserts nothing: machines differ.
var documents = args.Length > 0 ? args : [.. ReadingBenchmark.KnownDocuments()];
ReadingBenchmark.Print(documents);
DecisionBenchmark.Print();
await StorageBenchmark.PrintAsync();
await CycleBenchmark.PrintAsync();
return 0;
