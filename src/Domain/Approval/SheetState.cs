using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>
/// All that is remembered of one sheet. Changed only by <see cref="Evolution.After"/>, never in place.
/// </summary>
public sealed record SheetState
{
    /// <summary>How many acts are remembered by receipt. A retry comes within a handful; more would only make the state large.</summary>
    public const int MostReceipts = 64;

    /// <summary>How many files may lie beside a sheet.</summary>
    public const int MostAttachments = 20;

    /// <summary>The fiscal year reported on.</summary>
    public required FiscalYear Year { get; init; }

    /// <summary>What the sheet asks for.</summary>
    public required Values<Question> Questions { get; init; }

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; init; }

    /// <summary>更新番号: counts every act, without a gap. 0 before the first.</summary>
    public long StateVersion { get; init; }

    /// <summary>内容の版: what is endorsed and approved; rises when content is submitted or polished. 0 before the first submission.</summary>
    public int ContentVersion { get; init; }

    /// <summary>第n版: what is public. 0 while nothing is.</summary>
    public int PublishedVersion { get; init; }

    /// <summary>目標の版: the plan's own revision that the sheet answers to, fixed at opening.</summary>
    public int TargetVersion { get; init; } = 1;

    /// <summary>The content as last saved, submitted or polished.</summary>
    public SheetContent Content { get; init; } = SheetContent.Empty;

    /// <summary>What is public; null while nothing is.</summary>
    public PublicVersion? Public { get; init; }

    /// <summary>The route pinned at submission; null while the section has the sheet.</summary>
    public Route? Pinned { get; init; }

    /// <summary>Who laid hands on this content, and at which step; emptied by the next submission.</summary>
    public Values<Hand> Hands { get; init; } = [];

    /// <summary>The posts that have said yes to this content.</summary>
    public Values<PostId> Agreed { get; init; } = [];

    /// <summary>The posts that were passed over while absent and have to read afterwards.</summary>
    public Values<PostId> ToPostView { get; init; } = [];

    /// <summary>The posts to which it was circulated and that have not read it.</summary>
    public Values<PostId> ToRead { get; init; } = [];

    /// <summary>The files beside it.</summary>
    public Values<Attachment> Attachments { get; init; } = [];

    /// <summary>期限の相談: what was asked and granted; null when nobody ever asked.</summary>
    public Extension? Extension { get; init; }

    /// <summary>Why it was closed without a sheet; null unless it was.</summary>
    public CloseReason? ClosedBecause { get; init; }

    /// <summary>The second collection of its 未確定 values; null when it was never asked in one.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>Whether its 未確定 values are being settled, and everything else is locked.</summary>
    public bool IsBeingSettled => Settlement is { IsUnderWay: true };

    /// <summary>The act that brought it to its stage; null before the first one, and when more acts followed than a sheet remembers.</summary>
    public Receipt? EnteredBy() => Done.LastOrDefault(receipt => receipt.Taken.From != receipt.Taken.To);

    /// <summary>The route that holds: the pinned one once there is one, else the town's of today.</summary>
    public Route RouteIn(Circumstances around)
    {
        ArgumentNullException.ThrowIfNull(around);
        return Pinned ?? (IsBeingSettled ? around.Route.ToSettle(around.Office) : around.Route);
    }

    /// <summary>
    /// Receipts of the newest <see cref="MostReceipts"/> acts, oldest first, so that a repeated one is recognised. The rules
    /// do not know an older operation again: whoever keeps the journal, where every operation id is unique, looks there
    /// before asking, and compares by <see cref="Receipt.Answers"/> too.
    /// </summary>
    public Values<Receipt> Done { get; init; } = [];

    /// <summary>A sheet that planning has not opened yet.</summary>
    public static SheetState For(FiscalYear year, Values<Question> questions, int targetVersion = 1) =>
        new() { Year = year, Questions = questions, TargetVersion = targetVersion };
}

/// <summary>A version as residents see it, unchanged until another one replaces it.</summary>
/// <param name="Content">What was approved.</param>
/// <param name="Attachments">The files that lay beside it then.</param>
/// <param name="ContentVersion">Which content it was.</param>
public sealed record PublicVersion(SheetContent Content, Values<Attachment> Attachments, int ContentVersion);

/// <summary>One person's part in one content.</summary>
/// <param name="Person">The person, whatever post or account was used.</param>
/// <param name="Did">Submit, Endorse, Agree, Polish or Approve.</param>
/// <param name="ForPost">The post it was done for; null for the submission and the polish.</param>
public sealed record Hand(PersonId Person, Verb Did, PostId? ForPost);
