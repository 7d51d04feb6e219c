using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Cycles;

/// <summary>All that is remembered of one plan's year. Changed only by <see cref="CycleEvent"/>s.</summary>
public sealed record CycleState
{
    /// <summary>The plan.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The fiscal year reported on.</summary>
    public required FiscalYear Year { get; init; }

    /// <summary>How far it has come.</summary>
    public CyclePhase Phase { get; init; }

    /// <summary>Counts every event of the cycle; what a caller must have seen.</summary>
    public long Version { get; init; }

    /// <summary>The dates; null before the opening.</summary>
    public CycleDates? Dates { get; init; }

    /// <summary>The newest change of the dates; null when they are as they were at the opening.</summary>
    public DatesChange? Changed { get; init; }

    /// <summary>公表の保留; null when nothing is held.</summary>
    public PublicationHold? Hold { get; init; }

    /// <summary>The dates with the publication moved to the end of a hold; null before the opening.</summary>
    public CycleDates? DatesInForce => Dates is { PublishOn: { } day } dates && Hold is { } hold && hold.Until > day ? dates with { PublishOn = hold.Until } : Dates;

    /// <summary>The items of the year and what became of opening each.</summary>
    public Values<CycleItem> Items { get; init; } = [];

    /// <summary>The certificate and its supplements, in order; empty before the close.</summary>
    public Values<CertificateNote> Certificates { get; init; } = [];

    /// <summary>What was stored of <see cref="Inside"/>; null while nobody has said or asked anything inside the year.</summary>
    public InsideYear? SaidInside { get; init; }

    /// <summary>What sections were asked and said inside the year.</summary>
    public InsideYear Inside => SaidInside ?? InsideYear.None;

    /// <summary>Who began the opening or the close that is under way; null when none is.</summary>
    public Actor? Runs { get; init; }

    /// <summary>A year that nobody has begun.</summary>
    public static CycleState For(PlanId plan, FiscalYear year) => new() { Plan = plan, Year = year };

    /// <summary>Whether a certificate or supplement vouches for a public version of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="version">第n版.</param>
    public bool Covers(ItemId item, int version) => Certificates.Any(note => note.Covers.Any(known => known.Item == item && known.Version >= version));
}

/// <summary>One item in the year's opening.</summary>
/// <param name="Item">The item.</param>
/// <param name="IsOpened">Whether its sheet is open.</param>
/// <param name="Why">Why it could not be opened; null while waiting and when opened.</param>
/// <param name="Stuck">What the route lacks, in the officers' words; empty when nothing does.</param>
public sealed record CycleItem(ItemId Item, bool IsOpened, Refusal? Why, Values<string> Stuck);

/// <summary>A certificate or supplement that was written.</summary>
/// <param name="Number">1 for the certificate, then the supplements and the 最終総括.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of its text.</param>
/// <param name="Covers">The public versions that it vouches for.</param>
public sealed record CertificateNote(int Number, CertificateKind Kind, string Hash, Values<CoveredVersion> Covers);

/// <summary>A public version that a certificate or supplement vouches for.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">第n版, 1 or more.</param>
public sealed record CoveredVersion(ItemId Item, int Version);

/// <summary>What a signed document of a cycle is.</summary>
public enum CertificateKind
{
    /// <summary>年度締めの証明.</summary>
    Close,

    /// <summary>追補: a correction that became public after the close.</summary>
    Supplement,

    /// <summary>最終総括: what the plan's last year closes into.</summary>
    FinalSummary,
}
