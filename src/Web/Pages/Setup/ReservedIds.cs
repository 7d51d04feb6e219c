using System.Collections.Frozen;

namespace ReformFlow.Web.Pages.Setup;

/// <summary>
/// Words that no municipality may have for its id: a public page begins with the id, and would hide a page of the program or
/// be hidden by it. A test compares them with the program's addresses; words for pages to come are reserved beforehand,
/// because an id never changes.
/// </summary>
internal static class ReservedIds
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "account", "accounts", "admin", "api", "assets", "attachments", "board", "calendar", "css", "cycles", "data", "dev", "docs", "download", "downloads", "en", "export", "favicon",
        "feed", "files", "forms", "hangfire", "health", "help", "images", "import", "inbox", "index", "items", "ja", "js", "lib", "list", "lists", "login", "logout", "mail",
        "metrics", "notices", "openapi", "password", "pdf", "people", "plans", "posts", "preview", "print", "public", "reports", "rules", "search", "sections", "settings",
        "setup", "sheets", "signin", "signout", "static", "tasks", "teams", "tokens", "tool", "town", "towns", "verb", "www", "year", "years",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the id belongs to the program itself.</summary>
    public static bool Has(string id) => Words.Contains(id);
}
