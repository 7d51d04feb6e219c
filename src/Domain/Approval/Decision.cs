namespace ReformFlow.Domain.Approval;

/// <summary>The answer to an act. Closed: these are all the answers there are.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>It is done.</summary>
    public sealed record Accepted(ActTaken Taken) : Decision;

    /// <summary>It was done before under the same operation id; nothing happens again.</summary>
    /// <param name="Taken">The act of that time without its content, which the journal keeps.</param>
    public sealed record Repeated(ActTaken Taken) : Decision;

    /// <summary>It is not done, and why.</summary>
    public sealed record Refused(Refusal Why) : Decision;
}
