namespace ReformFlow.Domain.Wording;

/// <summary>The same words in the two languages of the screen.</summary>
/// <param name="Ja">Japanese, what officers read.</param>
/// <param name="En">English, for the language switch and for operators.</param>
public sealed record Phrase(string Ja, string En)
{
    /// <summary>The Japanese words.</summary>
    public override string ToString() => Ja;
}
