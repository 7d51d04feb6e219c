using ReformFlow.Domain;

namespace ReformFlow.Documents;

/// <summary>What writing a plan as text came to. Closed: these are all the kinds there are.</summary>
public abstract record SheetWriting
{
    private SheetWriting() { }

    /// <summary>The whole plan stands in the text: reading it again gives an equal plan.</summary>
    /// <param name="Text">The document, lines ended by LF.</param>
    public sealed record Written(string Text) : SheetWriting;

    /// <summary>The text form has no place for something in the plan, so nothing was written.</summary>
    /// <param name="Reasons">What, in Japanese; at least one.</param>
    public sealed record NotCarried(Values<string> Reasons) : SheetWriting;
}
