namespace ReformFlow.Domain.Approval;

/// <summary>
/// Whose turn it is. A post's holder decides; where nobody there may (vacant, absent, or own work), the nearest higher
/// post with somebody who may. Computed when the act happens, so a transfer, a vacancy or an absence never strands a sheet.
/// </summary>
internal static class Turn
{
    /// <summary>The posts of the current step that have not decided.</summary>
    public static IEnumerable<PostId> PendingReview(Route route, Values<PostId> agreed) =>
        route.Steps.Select(step => step.Posts.Except(agreed).ToList()).FirstOrDefault(pending => pending.Count > 0) ?? [];

    /// <summary>The consulted posts that have not agreed.</summary>
    public static IEnumerable<PostId> PendingConsultation(Route route, Values<PostId> agreed) => route.Consulted.Except(agreed);

    /// <summary>Everything that may be decided next; the approver comes when nobody else is left.</summary>
    public static IEnumerable<PostId> PendingDecisions(Route route, Values<PostId> agreed)
    {
        var department = PendingReview(route, agreed).Concat(PendingConsultation(route, agreed)).ToList();
        return department.Count > 0 ? department : new[] { route.Approver }.Except(agreed);
    }

    /// <summary>The person's right to decide for one of the posts; null when it is not his turn.</summary>
    public static Claim? Find(PersonId person, IEnumerable<PostId> pending, bool isFinal, Values<Hand> hands, Office office) =>
        pending.Select(post => FindFor(person, post, isFinal, hands, office)).FirstOrDefault(claim => claim is not null);

    /// <summary>Everybody who may decide for the post now; empty when nobody up to the top may.</summary>
    public static Values<PersonId> WhoMayDecide(PostId pending, bool isFinal, Values<Hand> hands, Office office) =>
        Decider(pending, isFinal, hands, office)?.Able ?? [];

    /// <summary>Who may decide for the post now and at which post he sits; null when nobody up to the top may.</summary>
    public static Awaited? Awaits(PostId pending, bool isFinal, Values<Hand> hands, Office office) =>
        Decider(pending, isFinal, hands, office) is { } found ? new(pending, found.Post.Id, found.Able) : null;

    private static Claim? FindFor(PersonId person, PostId pending, bool isFinal, Values<Hand> hands, Office office) =>
        Decider(pending, isFinal, hands, office) is { } found && found.Able.Contains(person)
            ? new(CapacityAt(found.Post, pending), pending, found.PassedOver)
            : null;

    private sealed record Deciding(Post Post, Values<PersonId> Able, Values<PostId> PassedOver);

    // The absent are noted on the way up, the decider himself too when it is his deputy who decides.
    private static Deciding? Decider(PostId pending, bool isFinal, Values<Hand> hands, Office office)
    {
        Values<PostId> passedOver = [];
        foreach (var post in office.Upwards(pending))
        {
            if (post.IsAbsent) passedOver = passedOver.With(post.Id);
            var able = AvailableAt(post, isFinal).Where(who => !HasOtherHand(who, pending, hands)).ToValues();
            if (able.Count > 0) return new(post, able, passedOver);
        }
        return null;
    }

    // Only the final decision may be taken by a deputy (代決); an absent reviewer is passed over and reads afterwards (後閲).
    private static Values<PersonId> AvailableAt(Post post, bool isFinal) =>
        !post.IsAbsent ? post.Holders : isFinal ? post.Deputies : [];

    private static Capacity CapacityAt(Post post, PostId pending) =>
        post.IsAbsent ? Capacity.ActingDecision : post.Id == pending ? Capacity.Own : Capacity.HigherPost;

    /// <summary>Whether the person took part in this content otherwise than for this very post.</summary>
    public static bool HasOtherHand(PersonId person, PostId pending, Values<Hand> hands) =>
        hands.Any(hand => hand.Person == person && hand.ForPost != pending);
}
