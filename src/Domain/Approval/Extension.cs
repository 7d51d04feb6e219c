namespace ReformFlow.Domain.Approval;

/// <summary>
/// 期限の相談: whether the section has asked for more time, and what planning answered. Every question and answer stands in the
/// journal; here is what holds now.
/// </summary>
public sealed record Extension
{
    /// <summary>The question that waits for planning; null when none does.</summary>
    public ExtensionQuestion? Open { get; init; }

    /// <summary>The day until which the section may submit, as planning granted it last; null when it never granted one.</summary>
    public DateOnly? Granted { get; init; }

    /// <summary>Planning's last answer; null before the first.</summary>
    public ExtensionAnswer? Answered { get; init; }

    /// <summary>What the sheet's extension is after an act of its verbs.</summary>
    internal static Extension? After(Extension? before, ActTaken taken) => taken.Act.Verb switch
    {
        Verb.AskExtension => (before ?? new()) with { Open = new(taken.Act.Day!.Value, taken.Act.Words!, taken.By.Person!, taken.At, taken.StateVersion) },
        Verb.GrantExtension => before! with { Open = null, Granted = taken.Act.Day, Answered = Answer(before, taken) },
        Verb.RefuseExtension => before! with { Open = null, Answered = Answer(before, taken) },
        // Who has submitted needs no answer any more.
        Verb.Submit when before?.Open is not null => before with { Open = null },
        _ => before,
    };

    private static ExtensionAnswer Answer(Extension before, ActTaken taken) =>
        new(taken.Act.Verb is Verb.GrantExtension ? taken.Act.Day : null, taken.Act.Words, taken.By.Person!, taken.At, taken.StateVersion, before.Open!, before.Granted);
}

/// <summary>A section's question.</summary>
/// <param name="Wanted">The day that it asks for.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When; for people only.</param>
/// <param name="StateVersion">更新番号 of the asking; names the question.</param>
public sealed record ExtensionQuestion(DateOnly Wanted, string Reason, PersonId By, DateTimeOffset At, long StateVersion);

/// <summary>Planning's answer.</summary>
/// <param name="Day">The day that was granted; null when the date stays as it was.</param>
/// <param name="Words">What planning wrote with it; null when it granted without a word.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When; for people only.</param>
/// <param name="StateVersion">更新番号 of the answer; names it.</param>
/// <param name="To">The question.</param>
/// <param name="Before">The day that had been granted before; null when none had.</param>
public sealed record ExtensionAnswer(DateOnly? Day, string? Words, PersonId By, DateTimeOffset At, long StateVersion, ExtensionQuestion To, DateOnly? Before);
