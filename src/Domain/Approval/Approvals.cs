namespace ReformFlow.Domain.Approval;

/// <summary>Answers acts. It only looks the table up: every rule is a row of <see cref="RuleTable"/>.</summary>
public static class Approvals
{
    /// <summary>
    /// The answer to one act. Pure: same sheet, act, person and circumstances, same answer, on any day and any machine.
    /// </summary>
    /// <param name="sheet">The sheet as it is stored.</param>
    /// <param name="act">What is asked for.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="around">The town as it is today.</param>
    /// <param name="now">The time written into the journal; no rule looks at it.</param>
    public static Decision Decide(SheetState sheet, Act act, Actor actor, Circumstances around, DateTimeOffset now)
    {
        if (sheet.Done.FirstOrDefault(receipt => receipt.Operation == act.Operation) is { } earlier)
            return earlier.Answers(act, actor) ? new Decision.Repeated(earlier.Taken) : new Decision.Refused(Refusal.OperationReused);

        var it = new Case(sheet, act, actor, around);
        var rows = RuleTable.Rows.Where(rule => rule.At.Contains(sheet.Stage) && rule.May == act.Verb && Leads(rule, act)).ToList();
        if (rows.Count == 0) return new Decision.Refused(Refusal.NotAtThisStage);

        return Answer(it, rows, it.ClaimAs, now)
            ?? Answer(it, rows, it.ClaimButForOwnWork, now)
            ?? new Decision.Refused(rows.Any(row => it.MayComeToBe(row.Who)) ? Refusal.NotYourTurn : Refusal.NotYourRole);
    }

    // The first row that fits the person; null when none does.
    private static Decision? Answer(Case it, List<Rule> rows, Func<Who, Claim?> claimAs, DateTimeOffset now)
    {
        foreach (var row in rows)
            if (claimAs(row.Who) is { } claim)
                return row.Conditions.FirstOrDefault(condition => !condition.Holds(it, claim)) is { } failed
                    ? new Decision.Refused(failed.Otherwise)
                    : new Decision.Accepted(Taken(it, row, claim, now));
        return null;
    }

    /// <summary>What the person may do now, for the buttons of a page: every verb that only words or content could still stop.</summary>
    /// <param name="sheet">The sheet as it is stored.</param>
    /// <param name="actor">Who would act.</param>
    /// <param name="around">The town as it is today.</param>
    /// <param name="verbs">The verbs that are asked about; null for all. Who asks for many people asks for few.</param>
    public static Values<Rule> Open(SheetState sheet, Actor actor, Circumstances around, Values<Verb>? verbs = null) =>
    (
        from rule in RuleTable.Rows
        where rule.At.Contains(sheet.Stage) && verbs?.Contains(rule.May) is not false
        let it = new Case(sheet, new Act(Asking, rule.May, sheet.StateVersion), actor, around)
        let claim = it.ClaimAs(rule.Who)
        where claim is not null && rule.Conditions.All(condition => IsAboutWords(condition) || condition.Holds(it, claim))
        select rule
    ).ToValues();

    private static readonly OperationId Asking = new("asking");

    private static bool IsAboutWords(Condition condition) => condition.Otherwise
        is Refusal.ReasonMissing or Refusal.WordsMissing or Refusal.ContentMissing or Refusal.ReadingDiffers or Refusal.FiguresChanged or Refusal.OnlyOpenValues or Refusal.TextErased
        or Refusal.CloseReasonMissing or Refusal.NobodyNamed or Refusal.WordsUnusable or Refusal.TextUnusable or Refusal.FileThereAlready or Refusal.FileNameTaken or Refusal.FileNotThere or Refusal.DayUnusable;

    // A return names where it goes; every other verb has one destination.
    private static bool Leads(Rule rule, Act act) =>
        act.Verb is not Verb.Return || rule.GoesTo == Destination.To(act.ReturnTo ?? Stage.Draft);

    private static ActTaken Taken(Case it, Rule row, Claim claim, DateTimeOffset now)
    {
        var (sheet, verb) = (it.Sheet, it.Act.Verb);
        return new(it.Act, it.Actor, now, sheet.Stage, StageAfter(it, row, claim), sheet.StateVersion + 1,
            sheet.ContentVersion + (verb is Verb.Submit or Verb.Polish ? 1 : 0),
            sheet.PublishedVersion + (verb is Verb.Publish ? 1 : 0))
        {
            Capacity = claim.Capacity,
            ForPost = claim.ForPost,
            PassedOver = claim.PassedOver,
            Route = verb is Verb.Submit ? it.Route : null,
            ShownTo = verb switch
            {
                Verb.Circulate => it.Act.Readers,
                // Polished wording is shown to the section and to everybody who had said yes to the old one.
                Verb.Polish => it.WritingPosts.Union(sheet.Agreed).ToValues(),
                _ => [],
            },
        };
    }

    private static Stage StageAfter(Case it, Rule row, Claim claim) => row.GoesTo switch
    {
        Destination.Named named => named.Stage,
        Destination.WhereItStood => it.Sheet.Settlement!.From,
        Destination.NextStep when Turn.PendingDecisions(it.Route, it.Sheet.Agreed.With(claim.ForPost!)).Contains(it.Route.Approver) => Stage.PlanningApproval,
        _ => it.Sheet.Stage,
    };
}
