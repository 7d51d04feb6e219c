using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>A table that is not ours, with what is said of its columns so far.</summary>
/// <param name="Desk">Who says it.</param>
/// <param name="Id">What the kept files are called.</param>
/// <param name="File">The file's name.</param>
/// <param name="Sheets">The beginnings of its sheets; empty where it cannot be opened.</param>
/// <param name="Errors">Why it cannot be opened.</param>
/// <param name="Drafts">What is said; the sheet in use first.</param>
public sealed record MappingView(Desk Desk, string Id, string File, Values<SheetOutline> Sheets, Values<ReadingError> Errors, MappingDrafts Drafts)
{
    /// <summary>How many rows of examples are shown under a head.</summary>
    public const int Examples = 3;

    /// <summary>The name of the remembered mapping that was put in; null where none had these heads.</summary>
    public string? Proposed { get; init; }

    /// <summary>The plan, where it is there already.</summary>
    public Domain.Plans.Plan? Plan { get; init; }

    /// <summary>The year on which the table reports where no head says one: the newest open year of the plan, or the one before today's.</summary>
    internal FiscalYear Otherwise => OtherwiseOf(Desk, Plan?.Id);

    /// <summary>What is still wrong; empty until somebody asked to go on.</summary>
    public Values<MappingProblem> Problems { get; init; } = [];

    /// <summary>The draft in use.</summary>
    public MappingDraft Draft => Drafts.Now!;

    /// <summary>The sheet in use.</summary>
    public SheetOutline Sheet => SheetOf(Sheets, Draft.Sheet);

    /// <summary>The page's own address.</summary>
    public string Address => $"/plans/imports/{Id}/mapping";

    /// <summary>The years that may be chosen: the plan's, those already said, and ten around today.</summary>
    public IEnumerable<FiscalYear> Years
    {
        get
        {
            var today = FiscalYear.Containing(Desk.Today).StartYear;
            var known = Draft.Columns.Select(column => column.Year).Append(Draft.SheetYear).Append(Draft.First).Append(Draft.Last)
                .Append(Plan?.First.StartYear).Append(Plan?.Last.StartYear).OfType<int>().Append(today - 10).Append(today + 5).Where(year => year is > 1900 and < 2200).ToList();
            return new FiscalYear(known.Min()).Through(new FiscalYear(known.Max()));
        }
    }

    /// <summary>What stands under the head of a column, the first few texts.</summary>
    public string ExampleOf(int column) => string.Join(" / ", Sheet.First.Where(row => row.Number > Draft.HeadRow && column <= row.Cells.Count)
        .Select(row => row.Cells[column - 1].Trim()).Where(text => text.Length > 0).Take(Examples).Select(text => text.Length > 30 ? text[..29] + "…" : text));

    /// <summary>As <see cref="Otherwise"/>, before there is a view.</summary>
    internal static FiscalYear OtherwiseOf(Desk desk, PlanId? plan) =>
        desk.Snapshot.Cycles.Where(cycle => cycle.Plan == plan && cycle.Phase is CyclePhase.Open).Select(cycle => (FiscalYear?)cycle.Year).Max() ?? new(FiscalYear.Containing(desk.Today).StartYear - 1);

    /// <summary>The sheet of a name; the first one that people see where none is named.</summary>
    internal static SheetOutline SheetOf(Values<SheetOutline> sheets, string? name) =>
        sheets.FirstOrDefault(sheet => name is not null && sheet.Name == name) ?? sheets.FirstOrDefault(sheet => !sheet.IsHidden) ?? sheets[0];

    /// <summary>What is said of the columns when the page opens: what the person said before, what is remembered for such heads, or a guess.</summary>
    internal static (MappingDrafts Drafts, string? Proposed) Begin(ImportChoice choice, Values<SheetOutline> sheets, IEnumerable<KeptMapping> kept, FiscalYear otherwise)
    {
        if (MappingDrafts.Read(choice.Mapping) is { Now: { } said } drafts && sheets.Any(sheet => sheet.Name == said.Sheet)) return (drafts, null);
        foreach (var mapping in kept)
            if (MappingDrafts.Read(mapping.Document).Now is { } draft && sheets.FirstOrDefault(draft.Fits) is { } sheet)
                return (new([draft.Over(sheet)]), mapping.Name);
        return (new([MappingGuess.Of(SheetOf(sheets, null), null, otherwise)]), null);
    }
}
