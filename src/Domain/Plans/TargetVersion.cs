namespace ReformFlow.Domain.Plans;

/// <summary>
/// One state of a series' targets. The original stays for ever beside its revisions, because residents were promised it.
/// </summary>
/// <param name="Number">1 for the original, then 2, 3 … without a gap, counted for this series alone. 目標の版 of the whole plan is
/// <see cref="Upkeep.PlanRecord.TargetVersion"/>.</param>
/// <param name="Targets">The whole row of targets as of this version.</param>
/// <param name="Decision">Who changed it and why; null only for the original.</param>
public sealed record TargetVersion(int Number, YearCells Targets, RevisionDecision? Decision);

/// <summary>Why a target or definition was changed, on which day, and by which person's approval.</summary>
public sealed record RevisionDecision
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 2000;

    /// <summary>Keeps the decision.</summary>
    /// <exception cref="ArgumentException">The reason is blank: a promise is not changed without one.</exception>
    public RevisionDecision(DateOnly on, PersonId approvedBy, string reason)
    {
        On = on;
        ApprovedBy = approvedBy ?? throw new ArgumentNullException(nameof(approvedBy));
        Reason = Guard.Line(reason, LongestReason);
    }

    /// <summary>The day of the decision.</summary>
    public DateOnly On { get; }

    /// <summary>The person who approved it.</summary>
    public PersonId ApprovedBy { get; }

    /// <summary>The reason, printed beside the revised target.</summary>
    public string Reason { get; }
}

/// <summary>All versions of a series' targets.</summary>
public sealed record TargetHistory
{
    /// <summary>Keeps the versions.</summary>
    /// <exception cref="ArgumentException">None, a gap in the numbers, or a revision without a decision.</exception>
    public TargetHistory(Values<TargetVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        Guard.Holds(versions.Count > 0, "There is at least the original.", nameof(versions));
        for (var index = 0; index < versions.Count; index++)
        {
            Guard.Holds(versions[index].Number == index + 1, "Versions count 1, 2, 3 without a gap.", nameof(versions));
            Guard.Holds(versions[index].Decision is null == (index == 0), "The original has no decision, every revision has one.", nameof(versions));
        }
        Versions = versions;
    }

    /// <summary>The versions, original first.</summary>
    public Values<TargetVersion> Versions { get; }

    /// <summary>What was promised first.</summary>
    public YearCells Original => Versions[0].Targets;

    /// <summary>What holds now.</summary>
    public YearCells InForce => Versions[^1].Targets;

    /// <summary>A history that starts with these targets.</summary>
    public static TargetHistory StartingWith(YearCells targets) => new([new TargetVersion(1, targets, null)]);

    /// <summary>The history with one more version.</summary>
    public TargetHistory Revised(YearCells targets, RevisionDecision decision) =>
        new(Versions.With(new TargetVersion(Versions.Count + 1, targets, decision)));
}
