namespace ReformFlow.Domain.Doubts;

/// <summary>Which doubts wait for a person. From <see cref="DoubtKind.HeadingRepeated"/> on they are notes.</summary>
public static class DoubtWeights
{
    /// <summary>The weight of a kind.</summary>
    public static DoubtWeight Of(DoubtKind kind) =>
        kind >= DoubtKind.HeadingRepeated ? DoubtWeight.Note : DoubtWeight.Settle;
}
