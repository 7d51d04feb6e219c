using ReformFlow.Tests.Checker;

// Judges one run: exit 0 clean, 1 something was found, 2 wrong usage.
if (args is not [var histories, "--sqlite" or "--postgresql", var place])
{
    Console.Error.WriteLine("usage: ReformFlow.Tests.Checker HISTORIES (--sqlite FILE | --postgresql CONNECTION)");
    return 2;
}
await using var connection = args[1] is "--sqlite" ? Database.Sqlite(place) : Database.PostgreSql(place);
var recording = await Database.ReadAsync(connection, histories);
var findings = Judge.Findings(recording);
foreach (var finding in findings) Console.WriteLine(finding);
Console.WriteLine(Judge.Summary(recording));
Console.WriteLine(findings.Count == 0 ? "clean" : $"{findings.Count} findings");
return findings.Count == 0 ? 0 : 1;
