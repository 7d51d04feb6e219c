using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Policy;

/// <summary>That one person ought to know something from a moment on; how it is carried is not decided yet.</summary>
/// <param name="Kind">What.</param>
/// <param name="Person">Who.</param>
/// <param name="Key">The notice's key.</param>
/// <param name="Moment">From when on.</param>
/// <param name="Facts">What its text says.</param>
internal sealed record Telling(NoticeKind Kind, PersonId Person, string Key, DateTimeOffset Moment, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The sheet, the year or the section.</summary>
    public required string Subject { get; init; }

    /// <summary>The page.</summary>
    public required string Link { get; init; }

    /// <summary>Why he gets it.</summary>
    public required string Reason { get; init; }

    /// <summary>The act or the date that made it due.</summary>
    public required string Cause { get; init; }

    /// <summary>The variant of the text; null for the usual one.</summary>
    public string? Variant { get; init; }

    /// <summary>The id of its text.</summary>
    public string Text => Variant is null ? Row.Word : $"{Row.Word}/{Variant}";

    /// <summary>What stands together in the reader's eyes; null for the subject.</summary>
    public string? Thread { get; init; }

    /// <summary>Number and title; null where it is about several.</summary>
    public string? Item { get; init; }

    /// <summary>The day that it is about; null where there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it means nothing any more; null for the usual time of its class.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>Whether mail carries it too, whatever else does.</summary>
    public bool ByMailToo { get; init; }

    /// <summary>The row of its kind.</summary>
    public EventRow Row => EventTable.Of(Kind);
}

/// <summary>Something that stands and that a person has to do: a line of his digest.</summary>
/// <param name="Person">Who.</param>
/// <param name="Part">Under which heading.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Line">The line.</param>
/// <param name="Order">What is due first stands first.</param>
internal sealed record Standing(PersonId Person, DigestPart Part, SheetId Sheet, string Line, DateOnly Order);

/// <summary>The headings of a digest, in order.</summary>
internal enum DigestPart
{
    /// <summary>期限を過ぎているもの.</summary>
    Over,

    /// <summary>本日が期限のもの.</summary>
    Today,

    /// <summary>近く期限を迎えるもの.</summary>
    Soon,

    /// <summary>処理をお待ちしているもの.</summary>
    Waiting,
}

/// <summary>That a person's digest is called for: something new has fallen to it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Moment">From when on.</param>
internal sealed record DigestCall(PersonId Person, DateTimeOffset Moment);
