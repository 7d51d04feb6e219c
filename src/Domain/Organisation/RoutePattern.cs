using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Organisation;

/// <summary>
/// How a municipality makes the route of an item (承認ルート): which roles review, one after the other, before planning
/// approves. The chiefs of joint leads stand in one step. 係長 and 部長 are steps where a town has them.
/// </summary>
public sealed record RoutePattern
{
    /// <summary>Keeps the pattern.</summary>
    /// <exception cref="ArgumentException">No step, more than <see cref="Route.MostSteps"/>, a role twice, or a role that cannot review.</exception>
    public RoutePattern(Values<Role> steps, bool consultsRelated)
    {
        Steps = Guard.Distinct(steps, step => step);
        Guard.Holds(steps.Count is >= 1 and <= Route.MostSteps, $"1 to {Route.MostSteps} steps.", nameof(steps));
        Guard.Holds(steps.All(step => step is Role.Intermediate or Role.SectionChief or Role.DivisionHead or Role.Executive),
            "Only 係長, 課長, 部長 and executives review.", nameof(steps));
        ConsultsRelated = consultsRelated;
    }

    /// <summary>The shortest route there is: the chief of each lead section, then planning.</summary>
    public static RoutePattern ChiefsOnly { get; } = new([Role.SectionChief], false);

    /// <summary>The reviewing roles in order.</summary>
    public Values<Role> Steps { get; }

    /// <summary>Whether the chiefs of listed related sections are consulted (合議). 全課 never is: it is circulated to.</summary>
    public bool ConsultsRelated { get; }
}

/// <summary>The route that the pattern gives an item on a day, or why there is none.</summary>
/// <param name="Route">The route; null when a post that it needs does not exist.</param>
/// <param name="Missing">What is missing, in the officers' words; empty when there is a route.</param>
public sealed record RouteFinding(Route? Route, Values<string> Missing);
