using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>
/// What is kept of an act that happened, so that a repeated one is recognised: the act without its content, which the
/// journal keeps and which would make the state grow with every save.
/// </summary>
/// <param name="Taken">The act as it happened; the content of its <see cref="ActTaken.Act"/> is always null.</param>
/// <param name="ContentFingerprint"><see cref="SheetContent.Fingerprint"/> of the content that came with the act; null when none came.</param>
public sealed record Receipt(ActTaken Taken, string? ContentFingerprint)
{
    /// <summary>The act as it happened, without content.</summary>
    public ActTaken Taken { get; } = Taken.Act.Content is null
        ? Taken
        : throw new ArgumentException("A receipt keeps no content.", nameof(Taken));

    /// <summary>The operation that it answers.</summary>
    internal OperationId Operation => Taken.Act.Operation;

    /// <summary>The receipt of an act, whether it still has its content or not.</summary>
    public static Receipt Of(ActTaken taken) => new(taken with { Act = WithoutContent(taken.Act) }, taken.Act.Content?.Fingerprint());

    /// <summary>Whether the same person asks for the same thing again, under whatever account.</summary>
    public bool Answers(Act act, Actor by) =>
        Taken.Act == WithoutContent(act) && ContentFingerprint == act.Content?.Fingerprint() && Taken.By.Person == by.Person;

    private static Act WithoutContent(Act act) => act with { Content = null };
}
