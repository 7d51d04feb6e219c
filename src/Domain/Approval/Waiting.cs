namespace ReformFlow.Domain.Approval;

/// <summary>Whose turn a sheet is: what a board shows, and whom a reminder reaches.</summary>
public static class Waiting
{
    private static readonly OperationId Asking = new("asking");

    /// <summary>
    /// The posts that the sheet waits for, with who may act for each today: the writing posts while it is written, the
    /// pending ones of the route while it is reviewed, planning's approver, then planning's posts until it is public. Empty
    /// before the opening and after the end.
    /// </summary>
    /// <param name="sheet">The sheet; its content may be left out.</param>
    /// <param name="around">The town as it is today.</param>
    public static Values<Awaited> For(SheetState sheet, Circumstances around)
    {
        var it = new Case(sheet, new Act(Asking, Verb.Comment, sheet.StateVersion), Actor.Clock, around);
        return sheet.Stage switch
        {
            Stage.Draft => Held(it.WritingPosts, around),
            Stage.DepartmentReview => Turn.PendingReview(it.Route, sheet.Agreed).Concat(Turn.PendingConsultation(it.Route, sheet.Agreed))
                .Select(post => Decided(post, isFinal: false, it)).ToValues(),
            Stage.PlanningApproval => [Decided(it.Approver, isFinal: true, it)],
            Stage.Approved => Held(around.Office.Posts.Where(post => post.Role is Role.PlanningOfficer or Role.PlanningApprover).Select(post => post.Id), around),
            _ => [],
        };
    }

    /// <summary>The step of the route that is under way, 0 for the first; null when the sheet is not in review.</summary>
    public static int? StepOf(SheetState sheet)
    {
        if (sheet is not { Stage: Stage.DepartmentReview, Pinned: { } route }) return null;
        var step = route.Steps.TakeWhile(each => !each.Posts.Except(sheet.Agreed).Any()).Count();
        return Math.Min(step, route.Steps.Count - 1);
    }

    private static Awaited Decided(PostId post, bool isFinal, Case it) => Turn.Awaits(post, isFinal, it.Sheet.Hands, it.Around.Office) ?? new(post, null, []);

    private static Values<Awaited> Held(IEnumerable<PostId> posts, Circumstances around) => (
        from id in posts
        let post = around.Office.Posts.First(each => each.Id == id)
        select new Awaited(id, post.Holders.Count > 0 ? id : null, post.Holders)).ToValues();
}

/// <summary>One post that a sheet waits for.</summary>
/// <param name="Post">The post whose decision or text is missing.</param>
/// <param name="DecidedAt">The post whose holder or deputy acts for it today, itself or a higher one; null when nobody can.</param>
/// <param name="Persons">Who may act; empty when nobody can.</param>
public sealed record Awaited(PostId Post, PostId? DecidedAt, Values<PersonId> Persons);
