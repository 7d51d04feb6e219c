using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Upkeep;

/// <summary>The answer to a change. Closed: these are all the answers there are.</summary>
public abstract record PlanAnswer
{
    private PlanAnswer() { }

    /// <summary>It can be made.</summary>
    /// <param name="Plan">The plan after it.</param>
    public sealed record Accepted(Plan Plan) : PlanAnswer;

    /// <summary>It cannot.</summary>
    /// <param name="Why">The reason, with words in <see cref="Wording.Words"/>.</param>
    /// <param name="Where">The place at fault by stable ids, such as items/i9/series/s1/2022; empty where it is the whole plan.</param>
    public sealed record Refused(PlanRefusal Why, string Where) : PlanAnswer;
}
