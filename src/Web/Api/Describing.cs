namespace ReformFlow.Web.Api;

/// <summary>Whether an endpoint asks for the version that the caller saw.</summary>
internal enum Seen
{
    /// <summary>It does not look at it.</summary>
    NotAsked,

    /// <summary>Needed, but for acts that change no content.</summary>
    OftenNeeded,

    /// <summary>Always needed.</summary>
    Needed,
}

/// <summary>Marks an endpoint as a write, for its description.</summary>
internal sealed record WriteMark(Seen Seen);

/// <summary>What every endpoint says of itself in /openapi/v1.json.</summary>
internal static class Describing
{
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary).WithTags("ReformFlow").Refuses(401, 503);

    /// <summary>The statuses that it may refuse with, besides those of every endpoint.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) endpoint.ProducesProblem(status);
        return endpoint;
    }

    /// <summary>It writes: a body, a key, and perhaps the seen version.</summary>
    public static RouteHandlerBuilder Writes<T>(this RouteHandlerBuilder endpoint, Seen seen) where T : notnull =>
        endpoint.Accepts<T>("application/json").WithMetadata(new WriteMark(seen)).Refuses(400, 413, 415, 422);
}
