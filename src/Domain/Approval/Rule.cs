using ReformFlow.Domain.Wording;

namespace ReformFlow.Domain.Approval;

/// <summary>One row of the rules: at these stages, this kind of person may do this; it goes there, provided that.</summary>
public sealed record Rule
{
    // Whatever the act, what is written with it is kept for ever; so every row ends with this condition, and none can forget it.
    internal Rule(Values<Stage> at, Who who, Verb may, Destination goesTo, params Condition[] provided) =>
        (At, Who, May, GoesTo, Conditions) = (at, who, may, goesTo, [.. provided, Approval.Conditions.WordsUsable]);

    /// <summary>The stages at which the row holds.</summary>
    public Values<Stage> At { get; }

    /// <summary>Who may.</summary>
    public Who Who { get; }

    /// <summary>What.</summary>
    public Verb May { get; }

    /// <summary>Where the sheet goes.</summary>
    public Destination GoesTo { get; }

    /// <summary>What must hold, in words, in the order in which it is checked.</summary>
    public IEnumerable<Phrase> Provided => Conditions.Select(condition => condition.Says);

    internal Values<Condition> Conditions { get; }
}

/// <summary>Where a rule leads. Closed: these are all the kinds there are.</summary>
public abstract record Destination
{
    private Destination() { }

    /// <summary>The stage stays as it is.</summary>
    public static Destination Same { get; } = new Stays();

    /// <summary>The next step of the route; planning's approval when no post is left.</summary>
    public static Destination Next { get; } = new NextStep();

    /// <summary>Where the sheet stood before its 未確定 values were asked again.</summary>
    public static Destination Back { get; } = new WhereItStood();

    /// <summary>A named stage.</summary>
    public static Destination To(Stage stage) => new Named(stage);

    /// <summary>The stage stays as it is.</summary>
    public sealed record Stays : Destination;

    /// <summary>The next step of the route; planning's approval when no post is left.</summary>
    public sealed record NextStep : Destination;

    /// <summary>Where the sheet stood before its 未確定 values were asked again: approved or published.</summary>
    public sealed record WhereItStood : Destination;

    /// <summary>A named stage.</summary>
    public sealed record Named(Stage Stage) : Destination;
}

/// <summary>Something that must hold for an act, with the refusal given otherwise.</summary>
internal sealed record Condition(Phrase Says, Refusal Otherwise, Func<Case, Claim, bool> Holds);
