namespace ReformFlow.Tests.Checker;

/// <summary>All that is judged: what the clients noted themselves, and what stands in the database afterwards.</summary>
internal sealed record Recording
{
    public required IReadOnlyList<Attempt> Attempts { get; init; }
    public required IReadOnlyList<View> Views { get; init; }
    public required IReadOnlyList<JournalRow> Journal { get; init; }
    public required IReadOnlyList<StateRow> States { get; init; }
    public required IReadOnlyList<SheetRow> Rows { get; init; }
    public required IReadOnlyList<FrozenRow> Frozen { get; init; }
}

/// <summary>What a client was told. Only an answer that proves that nothing happened is a <see cref="Fail"/>.</summary>
internal enum Outcome { Info, Ok, Fail }

/// <summary>One request for an act. A repeated one has the same operation and a number of its own.</summary>
/// <param name="InvokedAt">Microseconds of the machine's steady clock, before it was sent.</param>
internal sealed record Attempt(string OpId, int Number, int Client, string Sheet, string Person, string Verb, long SeenVersion, string ContentSha, long InvokedAt)
{
    public Outcome Outcome { get; init; } = Outcome.Info;

    /// <summary>The StateVersion that an ok named; 0 otherwise.</summary>
    public long StateVersion { get; init; }

    /// <summary>When the answer was there; never for one that did not come.</summary>
    public long DoneAt { get; init; } = long.MaxValue;
}

/// <summary>A client read a sheet.</summary>
internal sealed record View(string Sheet, long StateVersion, long InvokedAt, long DoneAt);

/// <summary>A row of journal, of an item.</summary>
internal sealed record JournalRow(string Key, long Seq, string? Operation, string Entry, string Hash);

/// <summary>A row of orleansstorage, of an item.</summary>
internal sealed record StateRow(string Key, long Version, string Document);

/// <summary>A row of sheet_row.</summary>
internal sealed record SheetRow(string Key, long Year, long Version, string Plan, string Stage, long StateVersion, long ContentVersion, long PublishedVersion,
    string StageSince, string ChangedAt, string Document);

/// <summary>A row of published_sheet.</summary>
internal sealed record FrozenRow(string Key, string Plan, long Year, long Version, string Document, string Hash)
{
    /// <summary>How the journal names it.</summary>
    public string Name => $"{Plan}/{Year}/{Version}";
}

/// <summary>Something that must not be.</summary>
/// <param name="Rule">C1 to C11.</param>
/// <param name="Where">The sheet, item or operation.</param>
/// <param name="What">What is wrong there.</param>
internal sealed record Finding(string Rule, string Where, string What)
{
    public override string ToString() => $"{Rule} {Where}: {What}";
}
