namespace ReformFlow.Domain.Approval;

/// <summary>The caller's own name for one act. A retry sends the same one and gets the same answer.</summary>
public sealed record OperationId
{
    /// <summary>Keeps the id.</summary>
    /// <exception cref="ArgumentException">Not 1 to 100 visible ASCII characters.</exception>
    public OperationId(string value)
    {
        Guard.Line(value, 100);
        Guard.Holds(value.All(letter => letter is > ' ' and <= '~'), "Visible ASCII characters only.", nameof(value));
        Value = value;
    }

    /// <summary>The id.</summary>
    public string Value { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Value;
}
