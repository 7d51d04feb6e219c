using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Upkeep;

/// <summary>How far an import is. It goes on from <see cref="Running"/> and <see cref="Undoing"/> by itself, also after a crash.</summary>
public enum ImportPhase
{
    /// <summary>取込中: its sheets are being written.</summary>
    Running,

    /// <summary>取込済: everything is written; it may be undone.</summary>
    Done,

    /// <summary>取消し中: everything is being given back.</summary>
    Undoing,

    /// <summary>取消し済: everything is as it was before, but for the sheets named in <see cref="PlanImport.Refused"/>.</summary>
    Undone,
}

/// <summary>The newest import into a plan: what it did, and what it takes to undo it.</summary>
/// <param name="Id">The operation that began it.</param>
/// <param name="By">Who began it, or who undoes it.</param>
/// <param name="File">The file's name, without folders.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="StateVersion">更新番号 of the plan after it was begun.</param>
public sealed record PlanImport(OperationId Id, Actor By, string File, ImportPhase Phase, long StateVersion)
{
    /// <summary>The year whose drafts it fills; null where it takes the plan's text.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>The drafts that it fills; empty where it takes the plan's text.</summary>
    public Values<SheetFill> Sheets { get; init; } = [];

    /// <summary>The plan before it took the plan's text; null where there was none, or where it fills drafts.</summary>
    public Plan? PlanBefore { get; init; }

    /// <summary>The sheets of earlier years before it took the plan's text.</summary>
    public Values<YearSheet> PastBefore { get; init; } = [];

    /// <summary>The items whose sheet stood in the way: of the import, which was then given back, or of its undoing.</summary>
    public Values<ItemId> Refused { get; init; } = [];

    /// <summary>The doubts that waited for a person; null where none did, or in a state of before they were kept.</summary>
    public Values<SettledDoubt>? Settled { get; init; }

    /// <summary>What the history of an item's sheet says of it: the file, and why values that look wrong are right. At most <see cref="Act.LongestWords"/> characters.</summary>
    public string WordsFor(ItemId item)
    {
        var reasons = (Settled ?? []).Where(doubt => doubt.Item == item && doubt.Reason is not null).Select(doubt => $"「{doubt.Printed}」の説明：{doubt.Reason}");
        var words = string.Join('\n', reasons.Prepend(File));
        return words.Length <= Act.LongestWords ? words : words[..(Act.LongestWords - 1)] + "…";
    }

    /// <summary>Whether it fills drafts, and not the plan's text.</summary>
    public bool FillsSheets => Year is not null;

    /// <summary>Whether it is still at work.</summary>
    public bool IsUnderWay => Phase is ImportPhase.Running or ImportPhase.Undoing;
}
