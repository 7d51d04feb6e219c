using System.Security.Cryptography;
using System.Text;

namespace ReformFlow.Domain.Approval;

/// <summary>The caller's own name for one act. A retry sends the same one and gets the same answer.</summary>
public sealed record OperationId
{
    /// <summary>The longest id, in characters.</summary>
    public const int Longest = 100;

    /// <summary>Keeps the id.</summary>
    /// <exception cref="ArgumentException">Not 1 to 100 visible ASCII characters.</exception>
    public OperationId(string value)
    {
        Guard.Line(value, Longest);
        Guard.Holds(value.All(letter => letter is > ' ' and <= '~'), "Visible ASCII characters only.", nameof(value));
        Value = value;
    }

    /// <summary>The id.</summary>
    public string Value { get; }

    /// <summary>
    /// The operation that follows from this one, the same at every retry. Where both names together would be too long, the
    /// first is told by its hash.
    /// </summary>
    /// <param name="step">What follows: a short word of visible ASCII characters.</param>
    public OperationId Then(string step) => Value.Length + 1 + step.Length <= Longest
        ? new($"{Value}-{step}")
        : new($"{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Value)))}-{step}");

    /// <summary>The id.</summary>
    public override string ToString() => Value;
}
