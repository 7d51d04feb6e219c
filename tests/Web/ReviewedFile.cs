namespace ReformFlow.Tests.Web;

/// <summary>
/// A text that a person has read once in the diff and that must not change unnoticed (tests/Web/Approved). With
/// REFORMFLOW_APPROVE=1 in the environment the file is written instead, to be read again before it is committed.
/// </summary>
internal static class ReviewedFile
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Web", "Approved", name);
        if (Environment.GetEnvironmentVariable("REFORMFLOW_APPROVE") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "(no reviewed file yet)", text);
    }
}
