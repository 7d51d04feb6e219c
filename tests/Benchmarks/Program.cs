using ReformFlow.Tests.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [DOCUMENT]
// Prints the median of interleaved rounds and its ratio to the stated limit. Asserts nothing: machines differ.
var documents = args.Length > 0 ? args : [.. ReadingBenchmark.KnownDocuments()];
if (documents.Length == 0)
{
    Console.Error.WriteLine("No document found: name one.");
    return 2;
}
ReadingBenchmark.Print(documents);
DecisionBenchmark.Print();
return 0;
