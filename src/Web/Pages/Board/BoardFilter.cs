using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Boards;

namespace ReformFlow.Web.Pages.Board;

/// <summary>Which rows of a board are shown, as the address says.</summary>
/// <param name="Section">Only items that this section leads; null for all.</param>
/// <param name="Stage">Only sheets at this stage; null for all.</param>
/// <param name="OnlyLate">Only what is late.</param>
public sealed record BoardFilter(string? Section, Stage? Stage, bool OnlyLate)
{
    /// <summary>Everything.</summary>
    public static BoardFilter All { get; } = new(null, null, false);

    /// <summary>Reads an address. Words that name nothing filter nothing.</summary>
    public static BoardFilter Of(string? section, string? stage, string? late) => new(
        section is not null && StableId.IsValid(section) ? section : null,
        Enum.TryParse<Stage>(stage, out var named) && Enum.IsDefined(named) ? named : null,
        late == "1");

    /// <summary>Whether the row is shown.</summary>
    public bool Shows(BoardRow row) =>
        (Section is null || row.Leads.Any(lead => lead.Value == Section)) && (Stage is null || row.Stage == Stage) && (!OnlyLate || row.Late > 0);

    /// <summary>The query that says the same; empty for everything.</summary>
    public string Query
    {
        get
        {
            var parts = new[] { Section is null ? null : $"section={Section}", Stage is null ? null : $"stage={Stage}", OnlyLate ? "late=1" : null }.OfType<string>().ToList();
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}
