namespace ReformFlow.Domain.Approval;

/// <summary>In which capacity somebody decided.</summary>
public enum Capacity
{
    /// <summary>本人: as holder of the post, or as a member of the section.</summary>
    Own,

    /// <summary>上位職: for a lower post where nobody could decide.</summary>
    HigherPost,

    /// <summary>代決: as the named deputy of an absent final decider.</summary>
    ActingDecision,
}

/// <summary>One act that happened: the only kind of event a sheet has, and what the journal keeps.</summary>
/// <param name="Act">What was asked for.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When; for people only, never for order.</param>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage after.</param>
/// <param name="StateVersion">更新番号 after the act.</param>
/// <param name="ContentVersion">内容の版 after the act.</param>
/// <param name="PublishedVersion">第n版 after the act.</param>
public sealed record ActTaken(Act Act, Actor By, DateTimeOffset At, Stage From, Stage To, long StateVersion, int ContentVersion, int PublishedVersion)
{
    /// <summary>In which capacity.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>The post decided for; null where no post was needed.</summary>
    public PostId? ForPost { get; init; }

    /// <summary>The absent posts that the decision passed over, who read it afterwards (後閲).</summary>
    public Values<PostId> PassedOver { get; init; } = [];

    /// <summary>The posts that are asked to read it: of a circulation, or of a polish.</summary>
    public Values<PostId> ShownTo { get; init; } = [];

    /// <summary>The route pinned by a submission; null for every other verb.</summary>
    public Route? Route { get; init; }
}
