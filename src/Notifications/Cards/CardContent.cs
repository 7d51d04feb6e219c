using ReformFlow.Domain;

namespace ReformFlow.Notifications.Cards;

/// <summary>What a card says, before it becomes one.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Tone">The heading's colour.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Link">The page behind it, from the root.</param>
public sealed record CardContent(string Heading, CardTone Tone, string Button, string Link)
{
    /// <summary>One sentence below the heading; empty for none.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Names with values, in order; empty where it is about several.</summary>
    public Values<CardFact> Facts { get; init; } = [];

    /// <summary>What it lists; a card shows the first ones.</summary>
    public Values<string> Lines { get; init; } = [];

    /// <summary>How many there are in all, where <see cref="Lines"/> were cut before; 0 where they are all there are.</summary>
    public int Total { get; init; }

    /// <summary>What is counted where lines are left out: 件, or 課.</summary>
    public string Counted { get; init; } = "件";
}

/// <summary>A name with its value.</summary>
/// <param name="Name">Such as 期限.</param>
/// <param name="Value">The value.</param>
public sealed record CardFact(string Name, string Value);

/// <summary>The colour of a heading. What it means is also said in words.</summary>
public enum CardTone
{
    /// <summary>The reader's own.</summary>
    Default,

    /// <summary>Somebody waits.</summary>
    Accent,

    /// <summary>Done.</summary>
    Good,

    /// <summary>Soon too late, or to be mended.</summary>
    Warning,

    /// <summary>Too late, or out of order.</summary>
    Attention,
}
