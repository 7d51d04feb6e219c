using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>What somebody asks for. Which fields a verb needs is said by the conditions of its rule.</summary>
/// <param name="Operation">The caller's name for this act.</param>
/// <param name="Verb">What to do.</param>
/// <param name="SeenStateVersion">The StateVersion that the person saw when deciding to act.</param>
public sealed record Act(OperationId Operation, Verb Verb, long SeenStateVersion)
{
    /// <summary>The most characters of <see cref="Words"/>.</summary>
    public const int LongestWords = 2000;

    /// <summary>What stands before the name of whoever a comment calls.</summary>
    public const string NameMarks = "＠@";

    /// <summary>The reason, comment or answer in the actor's words; null when none was given. What is kept is said by the rules.</summary>
    public string? Words { get; init; }

    /// <summary>The new content of a save or polish; null for every other verb.</summary>
    public SheetContent? Content { get; init; }

    /// <summary>Where a return goes; null means back to the section.</summary>
    public Stage? ReturnTo { get; init; }

    /// <summary>Which of the three reasons for closing; null for every other verb.</summary>
    public CloseReason? CloseReason { get; init; }

    /// <summary>For which post, where the person may decide for several; null takes the first in the order of the route.</summary>
    public PostId? ForPost { get; init; }

    /// <summary>To whom it is circulated; empty for every other verb.</summary>
    public Values<PostId> Readers { get; init => field = value ?? throw new ArgumentNullException(nameof(Readers)); } = [];

    /// <summary>The day that is asked for or granted; null for every verb but those of an extension.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The file that is attached or removed; null for every other verb.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>Whether it may say something to others than those whose turn it is: a wish for a correction, or a comment in which somebody may be named.</summary>
    public bool SpeaksToOthers() => Verb is Verb.AskCorrection || (Verb is Verb.Comment or Verb.Answer && Words?.AsSpan().IndexOfAny(NameMarks) >= 0);
}

/// <summary>Who acts. The person is what rules count; accounts are only how somebody signed in.</summary>
/// <param name="Person">The person; null for the clock.</param>
/// <param name="Account">The account used, for the journal.</param>
public sealed record Actor(PersonId? Person, string Account)
{
    /// <summary>The scheduled publication date acting by itself.</summary>
    public static Actor Clock { get; } = new(null, "clock");
}
