using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Upkeep;

/// <summary>What an import may follow, what is remembered of it, and until when it can be undone.</summary>
internal static class ImportRules
{
    /// <summary>Why a change cannot begin beside the newest import; null when it can.</summary>
    public static PlanRefusal? Against(PlanRecord record, PlanChange change) => change switch
    {
        PlanChange.TakePlan or PlanChange.TakeSheets when record.Import is { IsUnderWay: true } => PlanRefusal.ImportUnderWay,
        PlanChange.TakePlan when record.Waiting.Count > 0 => PlanRefusal.AlreadyProposed,
        PlanChange.TakePlan take when record.Plan == take.Imported.Plan && record.Past.Equals(take.Imported.Sheets) => PlanRefusal.NothingChanges,
        _ => null,
    };

    /// <summary>What is remembered of an import that begins; null for every other change.</summary>
    public static PlanImport? Begun(PlanRecord record, PlanAct.Make make, Actor by) => make.Change switch
    {
        PlanChange.TakePlan take => new(make.Operation, by, take.File, ImportPhase.Done, record.StateVersion + 1) { PlanBefore = record.Plan, PastBefore = record.Past, Settled = take.Settled },
        PlanChange.TakeSheets take => new(make.Operation, by, take.File, ImportPhase.Running, record.StateVersion + 1) { Year = take.Year, Sheets = take.Sheets, Settled = take.Settled },
        _ => null,
    };

    /// <summary>Why an import cannot be undone; null when it can, as far as the plan knows: drafts are looked at by whoever has them.</summary>
    public static PlanRefusal? AgainstUndo(PlanRecord record, OperationId asked, PlanYears years) => record.Import switch
    {
        null => PlanRefusal.ImportNotUndoable,
        var import when import.Id != asked => PlanRefusal.ImportNotUndoable,
        { IsUnderWay: true } => PlanRefusal.ImportUnderWay,
        { Phase: ImportPhase.Undone } => PlanRefusal.ImportNotUndoable,
        { FillsSheets: true } => null,
        _ when !years.AreUntouched => PlanRefusal.YearsBegun,
        var import => import.StateVersion == record.StateVersion ? null : PlanRefusal.ImportNotUndoable,
    };

    /// <summary>The import after the program's own note. What is over needs no contents any more but to be undone.</summary>
    public static PlanImport After(PlanImport import, PlanAct.NoteImport note) => import with
    {
        Phase = note.Next,
        Refused = import.Refused.Union(note.Refused).ToValues(),
        Sheets = note.Next is ImportPhase.Undone ? [] : import.Sheets,
    };
}
