namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Every bad file by its name: made in code, so that no dangerous file lies about.</summary>
internal static class BadFiles
{
    public static Dictionary<string, BadFile> All { get; } = BadWorkbooks.All.Concat(BadLists.All).Concat(OddFiles.All).Concat(OddCells.All).ToDictionary();
}
