namespace ReformFlow.Domain.Approval;

/// <summary>All that a rule may look at: the sheet, the act, who asks, and the town as it is today.</summary>
internal sealed record Case(SheetState Sheet, Act Act, Actor Actor, Circumstances Around)
{
    /// <summary>The route that holds: the pinned one once there is one.</summary>
    public Route Route => Sheet.RouteIn(Around);

    /// <summary>The right by which the actor is one of <paramref name="who"/>; null when he is not.</summary>
    public Claim? ClaimAs(Who who) => ClaimAs(who, Sheet.Hands);

    /// <summary>
    /// The right that the actor would have but for what he did to this content himself. He is told so, rather than that he
    /// is a stranger here.
    /// </summary>
    public Claim? ClaimButForOwnWork(Who who) => ClaimAs(who, []);

    private Claim? ClaimAs(Who who, Values<Hand> hands) => (who, Actor.Person) switch
    {
        (Who.Clock, null) => Claim.Plain,
        (_, null) or (Who.Clock, _) => null,
        (Who.ReviewerInTurn, { } person) => Turn.Find(person, Chosen(Turn.PendingReview(Route, Sheet.Agreed)), isFinal: false, hands, Around.Office),
        (Who.ConsultedInTurn, { } person) => Turn.Find(person, Chosen(Turn.PendingConsultation(Route, Sheet.Agreed)), isFinal: false, hands, Around.Office),
        (Who.ApproverInTurn, { } person) => Turn.Find(person, [Approver], isFinal: true, hands, Around.Office),
        (Who.PassedOver, { } person) => ForOneOf(Sheet.ToPostView, person),
        (Who.Circulated, { } person) => ForOneOf(Sheet.ToRead, person),
        (_, { } person) => Is(who, person) ? Claim.Plain : null,
    };

    /// <summary>Whether the actor's turn may still come (or has passed), so that "not your turn" is the truer answer.</summary>
    public bool MayComeToBe(Who who) => Actor.Person is { } person && who switch
    {
        Who.ReviewerInTurn => HoldsAbove(person, Route.Steps.SelectMany(step => step.Posts)),
        Who.ConsultedInTurn => HoldsAbove(person, Route.Consulted),
        Who.ApproverInTurn => HoldsAbove(person, [Approver]),
        _ => false,
    };

    private IEnumerable<PostId> Chosen(IEnumerable<PostId> pending) => pending.Where(post => Act.ForPost is null || Act.ForPost == post);

    // A pinned approver's post that a reorganisation abolished is succeeded by the one that approves now.
    public PostId Approver => Around.Office.Knows(Route.Approver) ? Route.Approver : Around.Route.Approver;

    private Claim? ForOneOf(Values<PostId> posts, PersonId person) =>
        Around.Office.HeldBy(person).FirstOrDefault(post => posts.Contains(post.Id)) is { } post ? new(Capacity.Own, post.Id, []) : null;

    /// <summary>The posts that write this sheet: drafters, deputies and chiefs of the lead sections.</summary>
    public IEnumerable<PostId> WritingPosts => Around.Office.Posts.Where(Writes).Select(post => post.Id);

    private bool Is(Who who, PersonId person) => who switch
    {
        Who.LeadSection => Holds(person, Writes),
        Who.PlanningOfficer => Holds(person, post => post.Role is Role.PlanningOfficer) || Is(Who.PlanningApprover, person),
        // Whoever holds the post, whatever he did before; and where his own work moved the decision up, the higher post too.
        Who.PlanningApprover => ClaimAs(Who.ApproverInTurn) is not null || ClaimButForOwnWork(Who.ApproverInTurn) is not null,
        _ => Is(Who.LeadSection, person) || Is(Who.PlanningOfficer, person) || HoldsAbove(person, Route.AllPosts),
    };

    private bool HoldsAbove(PersonId person, IEnumerable<PostId> posts) =>
        posts.SelectMany(Around.Office.Upwards).Any(post => post.Holders.Contains(person));

    private bool Holds(PersonId person, Func<Post, bool> which) => Around.Office.HeldBy(person).Any(which);

    private bool Writes(Post post) =>
        post.Role is Role.Drafter or Role.DeputyDrafter or Role.SectionChief && post.Section is { } section && Around.Leads.Contains(section);
}
