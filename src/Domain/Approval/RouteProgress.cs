namespace ReformFlow.Domain.Approval;

/// <summary>How far a sheet has come on its route: every post that decides, what it has said, and whom it waits for.</summary>
public static class RouteProgress
{
    /// <summary>The posts in the order of the route: the steps of review, the consulted, the approver.</summary>
    /// <param name="sheet">The sheet; its content may be left out.</param>
    /// <param name="around">The town as it is today.</param>
    public static Values<RoutePost> Of(SheetState sheet, Circumstances around)
    {
        var route = sheet.RouteIn(around);
        var waiting = Waiting.For(sheet, around).ToDictionary(awaited => awaited.Post);
        return
        [
            .. route.Steps.SelectMany((step, at) => step.Posts.Select(post => Stand(post, RoutePart.Review, at + 1))),
            .. route.Consulted.Select(post => Stand(post, RoutePart.Consultation, null)),
            Stand(route.Approver, RoutePart.Approval, null),
        ];

        // Hands of an earlier content stay until the next submission, and say nothing about this one while it is written.
        RoutePost Stand(PostId post, RoutePart part, int? step) => new(post, part, step,
            sheet.Stage is Stage.Draft ? null : sheet.Hands.LastOrDefault(hand => hand.ForPost == post && Says(hand, part, sheet)),
            sheet.Stage is Stage.DepartmentReview or Stage.PlanningApproval ? waiting.GetValueOrDefault(post) : null);
    }

    // A yes falls when content goes back one step; the hand stays for the separation of duties alone.
    private static bool Says(Hand hand, RoutePart part, SheetState sheet) => part is RoutePart.Approval
        ? hand.Did is Verb.Approve && sheet.Stage is Stage.Approved or Stage.Published
        : sheet.Agreed.Contains(hand.ForPost!);
}

/// <summary>Which part of a route a post stands in.</summary>
public enum RoutePart
{
    /// <summary>審査: a step of the section's own review.</summary>
    Review,

    /// <summary>合議: a consulted section.</summary>
    Consultation,

    /// <summary>企画承認.</summary>
    Approval,
}

/// <summary>One post of a route.</summary>
/// <param name="Post">The post.</param>
/// <param name="Part">Which part of the route it stands in.</param>
/// <param name="Step">The step of review, from 1; null elsewhere.</param>
/// <param name="Said">Its yes and who gave it; null while it has said nothing to this content.</param>
/// <param name="Waits">Who may decide for it now; null when it is not its turn.</param>
public sealed record RoutePost(PostId Post, RoutePart Part, int? Step, Hand? Said, Awaited? Waits);
