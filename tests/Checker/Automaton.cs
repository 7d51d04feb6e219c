namespace ReformFlow.Tests.Checker;

/// <summary>
/// The life of a sheet as design §3 has it, written down a second time and by hand: which verb leads from which stage to
/// which. If the program's own table changes, this one must be changed by a person who knows why.
/// </summary>
internal static class Automaton
{
    private static readonly string[] Unpublished = ["Draft", "DepartmentReview", "PlanningApproval", "Approved"];
    private static readonly string[] Opened = [.. Unpublished, "Published"];

    private static readonly HashSet<(string From, string Verb, string To)> Steps =
    [
        ("NotOpened", "Open", "Draft"),
        ("Draft", "Save", "Draft"),
        ("Draft", "Attach", "Draft"), ("Draft", "Detach", "Draft"),
        ("Draft", "Submit", "DepartmentReview"),
        ("DepartmentReview", "Endorse", "DepartmentReview"),
        ("DepartmentReview", "Endorse", "PlanningApproval"),
        ("DepartmentReview", "Agree", "DepartmentReview"),
        ("DepartmentReview", "Agree", "PlanningApproval"),
        ("DepartmentReview", "Return", "Draft"),
        ("DepartmentReview", "Withdraw", "Draft"),
        ("PlanningApproval", "Polish", "PlanningApproval"),
        ("PlanningApproval", "Approve", "Approved"),
        ("PlanningApproval", "Return", "Draft"),
        ("PlanningApproval", "Return", "DepartmentReview"),
        ("Approved", "Reopen", "Draft"),
        ("Approved", "Publish", "Published"),
        ("Published", "AskCorrection", "Published"),
        ("Published", "Correct", "Draft"),
        ("NotOpened", "CloseWithoutSheet", "ClosedWithoutSheet"),
        .. Unpublished.Select(stage => (stage, "AbandonCorrection", "Published")),
        .. Unpublished.Select(stage => (stage, "CloseWithoutSheet", "ClosedWithoutSheet")),
        .. from stage in Unpublished from verb in new[] { "Comment", "Answer" } select (stage, verb, stage),
        .. from stage in Opened from verb in new[] { "Circulate", "ReadCirculated", "PostView" } select (stage, verb, stage),
    ];

    /// <summary>The stage of a sheet that nobody has opened.</summary>
    public const string Start = "NotOpened";

    /// <summary>Whether the step is in the table.</summary>
    public static bool Has(string from, string verb, string to) => Steps.Contains((from, verb, to));

    /// <summary>Whether the verb needs the current version: all but what only adds words.</summary>
    public static bool NeedsCurrent(string verb) => verb is not ("Comment" or "Answer" or "Circulate");

    /// <summary>By how much the verb raises 内容の版.</summary>
    public static int RaisesContent(string verb) => verb is "Submit" or "Polish" ? 1 : 0;

    /// <summary>By how much the verb raises 第n版.</summary>
    public static int RaisesPublished(string verb) => verb is "Publish" ? 1 : 0;
}
