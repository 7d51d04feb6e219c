namespace ReformFlow.Tests.Unit;

/// <summary>
/// A text that a person has read once in the diff and that must not change unnoticed (tests/Unit/Approved). With
/// REFORMFLOW_APPROVE=1 in the environment the file is written instead, to be read again before it is committed.
/// </summary>
internal static class ReviewedFile
{
    /// <summary>Whether this run writes the reviewed texts anew.</summary>
    public static bool IsApproving => Environment.GetEnvironmentVariable("REFORMFLOW_APPROVE") == "1";

    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Unit", "Approved", name);
        if (IsApproving) File.WriteAllText(path, text);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "(no reviewed file yet)", text);
    }
}
