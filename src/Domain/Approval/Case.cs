namespace ReformFlow.Domain.Approval;

/// <summary>All that a rule may look at: the sheet, the act, who asks, and the town as it is today.</summary>
internal sealed record Case(SheetState Sheet, Act Act, Actor Actor, Circumstances Around)
{
    /// <summary>The route that holds: the pinned one once there is one.</summary>
    public Route Route => Sheet.Pinned ?? Around.Route;

    /// <summary>The right by which the actor is one of <paramref name="who"/>; null when he is not.</summary>
    public Claim? ClaimAs(Who who) => (who, Actor.Person) switch
    {
        (Who.Clock, null) => Claim.Plain,
        (_, null) or (Who.Clock, _) => null,
        (Who.ReviewerInTurn, { } person) => InTurn(person, Turn.PendingReview(Route, Sheet.Agreed), isFinal: false),
        (Who.ConsultedInTurn, { } person) => InTurn(person, Turn.PendingConsultation(Route, Sheet.Agreed), isFinal: false),
        (Who.ApproverInTurn, { } person) => InTurn(person, [Route.Approver], isFinal: true),
        (Who.PassedOver, { } person) => ForOneOf(Sheet.ToPostView, person),
        (Who.Circulated, { } person) => ForOneOf(Sheet.ToRead, person),
        (_, { } person) => Is(who, person) ? Claim.Plain : null,
    };

    /// <summary>Whether the actor's turn may still come (or has passed), so that "not your turn" is the truer answer.</summary>
    public bool MayComeToBe(Who who) => Actor.Person is { } person && who switch
    {
        Who.ReviewerInTurn => HoldsAbove(person, Route.Steps.SelectMany(step => step.Posts)),
        Who.ConsultedInTurn => HoldsAbove(person, Route.Consulted),
        Who.ApproverInTurn => HoldsAbove(person, [Route.Approver]),
        _ => false,
    };

    private Claim? InTurn(PersonId person, IEnumerable<PostId> pending, bool isFinal)
    {
        var posts = pending.ToList();
        // A holder who may not decide because of what he did himself is told so, rather than that he is a stranger here.
        return Turn.Find(person, posts, isFinal, Sheet.Hands, Around.Office)
            ?? Turn.Find(person, posts, isFinal, [], Around.Office);
    }

    private Claim? ForOneOf(Values<PostId> posts, PersonId person) =>
        Around.Office.HeldBy(person).FirstOrDefault(post => posts.Contains(post.Id)) is { } post ? new(Capacity.Own, post.Id, []) : null;

    private bool Is(Who who, PersonId person) => who switch
    {
        Who.LeadSection => Holds(person, post => post.Section is { } section && Around.Leads.Contains(section) && WritesSheets(post.Role)),
        Who.PlanningOfficer => Holds(person, post => post.Role is Role.PlanningOfficer) || Is(Who.PlanningApprover, person),
        // Whoever holds the post, whatever he did before; and where his own work moved the decision up, the higher post too.
        Who.PlanningApprover => InTurn(person, [Route.Approver], isFinal: true) is not null,
        _ => Is(Who.LeadSection, person) || Is(Who.PlanningOfficer, person) || HoldsAbove(person, Route.AllPosts),
    };

    private bool HoldsAbove(PersonId person, IEnumerable<PostId> posts) =>
        posts.SelectMany(Around.Office.Upwards).Any(post => post.Holders.Contains(person));

    private bool Holds(PersonId person, Func<Post, bool> which) => Around.Office.HeldBy(person).Any(which);

    private static bool WritesSheets(Role role) => role is Role.Drafter or Role.DeputyDrafter or Role.SectionChief;
}
