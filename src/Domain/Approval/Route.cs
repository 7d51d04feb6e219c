namespace ReformFlow.Domain.Approval;

/// <summary>
/// The steps a sheet must pass (承認ルート): data of the municipality, pinned on the sheet when it is submitted, so that
/// a change of the rules never touches a sheet under way.
/// </summary>
public sealed record Route
{
    /// <summary>The most steps of review before planning's approval.</summary>
    public const int MostSteps = 7;

    /// <summary>The most sections that are consulted. 全課 is circulated to, not consulted: it would never end.</summary>
    public const int MostConsulted = 10;

    /// <summary>Keeps the route.</summary>
    /// <exception cref="ArgumentException">No step or more than <see cref="MostSteps"/>, more than <see cref="MostConsulted"/> consulted, or a post that stands twice.</exception>
    public Route(Values<RouteStep> steps, Values<PostId> consulted, PostId approver)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Guard.Holds(steps.Count is >= 1 and <= MostSteps, $"1 to {MostSteps} steps.", nameof(steps));
        Steps = steps;
        Consulted = consulted ?? throw new ArgumentNullException(nameof(consulted));
        Guard.Holds(consulted.Count <= MostConsulted, $"At most {MostConsulted} are consulted.", nameof(consulted));
        Approver = approver ?? throw new ArgumentNullException(nameof(approver));
        Guard.Distinct(AllPosts.ToValues(), post => post, nameof(steps));
    }

    /// <summary>The steps of review, in order.</summary>
    public Values<RouteStep> Steps { get; }

    /// <summary>The posts whose sections must agree (合議), in parallel with the steps.</summary>
    public Values<PostId> Consulted { get; }

    /// <summary>The post that approves for planning.</summary>
    public PostId Approver { get; }

    /// <summary>
    /// The route of values that are settled later (確定照会): the chiefs in it, or its first step where it has none, then
    /// planning's approver. The rest was decided with the sheet and has not changed.
    /// </summary>
    /// <param name="office">The posts today.</param>
    public Route ToSettle(Office office)
    {
        ArgumentNullException.ThrowIfNull(office);
        var chiefs = office.Posts.Where(post => post.Role is Role.SectionChief).Select(post => post.Id).ToHashSet();
        var deciding = Steps.SelectMany(step => step.Posts).Where(chiefs.Contains).ToValues();
        return new([deciding.Count > 0 ? new RouteStep(deciding) : Steps[0]], [], Approver);
    }

    /// <summary>Every post that must decide.</summary>
    public IEnumerable<PostId> AllPosts => Steps.SelectMany(step => step.Posts).Concat(Consulted).Append(Approver);
}

/// <summary>One step: all of its posts decide, in any order (the chiefs of joint leads stand in one step).</summary>
public sealed record RouteStep
{
    /// <summary>Keeps the step.</summary>
    /// <exception cref="ArgumentException">The step names no post.</exception>
    public RouteStep(Values<PostId> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        Guard.Holds(posts.Count > 0, "A step names a post.", nameof(posts));
        Posts = posts;
    }

    /// <summary>The posts.</summary>
    public Values<PostId> Posts { get; }
}
