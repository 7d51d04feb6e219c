using System.Collections.Frozen;

namespace ReformFlow.Web.Pages.Plans;

/// <summary>
/// Words that no plan may have for its id, because a page of the program stands where the plan's own would: its pages could
/// not be reached. A test compares them with the program's addresses; words for pages to come are reserved beforehand,
/// because an id never changes.
/// </summary>
internal static class ReservedPlanIds
{
    /// <summary>What somebody who chose one is told.</summary>
    public const string Wrong = "その識別子は画面のアドレスに使われています。gyokaku-r5のような別の言葉にしてください。";

    /// <summary>The same in English.</summary>
    public const string WrongEn = "This id belongs to a page of the program. Choose another word, such as gyokaku-r5.";

    private static readonly FrozenSet<string> Words = new[]
    {
        "api", "book", "create", "data", "edit", "export", "exports", "help", "import", "imports", "index", "list", "mapping", "mappings", "new", "pdf", "plans", "search", "settings", "undo",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the id belongs to the program itself.</summary>
    public static bool Has(string id) => Words.Contains(id);
}
