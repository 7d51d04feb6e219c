namespace ReformFlow.Domain.Upkeep;

/// <summary>Why a change of the plan was not made. An everyday answer with words for the officer, never an exception.</summary>
public enum PlanRefusal
{
    /// <summary>There is a plan already; an import replaces only one without items.</summary>
    PlanExists,

    /// <summary>There is no plan yet that could be changed.</summary>
    NoPlan,

    /// <summary>The imported plan has another id than the one it would replace.</summary>
    PlanIdDiffers,

    /// <summary>The plan would end before it begins.</summary>
    PeriodReversed,

    /// <summary>A name or title is blank, too long, or has a line break.</summary>
    TextUnusable,

    /// <summary>No reason was given, or one that is too long or has a line break.</summary>
    ReasonUnusable,

    /// <summary>The name of a level is unusable or stands twice.</summary>
    LevelUnusable,

    /// <summary>A heading of this id is in the plan already.</summary>
    HeadingExists,

    /// <summary>The plan has no heading of this id.</summary>
    HeadingUnknown,

    /// <summary>Deeper than the plan has names of levels.</summary>
    HeadingTooDeep,

    /// <summary>An item of this id is in the plan already.</summary>
    ItemExists,

    /// <summary>The plan has no item of this id.</summary>
    ItemUnknown,

    /// <summary>The item has left the plan already.</summary>
    ItemEnded,

    /// <summary>The place is of another item, or is no original place.</summary>
    PlaceDiffers,

    /// <summary>The number is printed at another place.</summary>
    NumberTaken,

    /// <summary>The item has no indicator of this id.</summary>
    IndicatorUnknown,

    /// <summary>The item has no series of this id.</summary>
    SeriesUnknown,

    /// <summary>The year is not one of the plan, or not one of the item.</summary>
    YearOutside,

    /// <summary>The item's sheet of the year is published, or the year is closed: what residents have seen stays.</summary>
    YearSettled,

    /// <summary>A sheet of a later year has been opened for the item already.</summary>
    LaterSheetOpened,

    /// <summary>An item cannot be merged into itself.</summary>
    IntoItself,

    /// <summary>The item that should take over is not in the plan afterwards.</summary>
    IntoGone,

    /// <summary>Another item was merged into this one and goes on in it.</summary>
    OthersGoOnHere,

    /// <summary>A definition begins after the one before it.</summary>
    DefinitionTooEarly,

    /// <summary>A target came with a reading that its text does not have.</summary>
    ReadingDiffers,

    /// <summary>Everything is as it was.</summary>
    NothingChanges,

    /// <summary>Somebody else may do this.</summary>
    NotYourRole,

    /// <summary>The plan has changed since the person saw it.</summary>
    Stale,

    /// <summary>The change needs the approver's agreement, so it is proposed first.</summary>
    NeedsApproval,

    /// <summary>The change takes effect at once and needs nobody's agreement.</summary>
    NeedsNoApproval,

    /// <summary>A proposal about the same targets or definition waits already.</summary>
    AlreadyProposed,

    /// <summary>No such proposal waits: it was approved or withdrawn.</summary>
    ProposalUnknown,

    /// <summary>Who proposed it does not approve it.</summary>
    OwnProposal,

    /// <summary>A year of the plan was begun: what residents were promised is changed in steps, not by a file.</summary>
    YearsBegun,

    /// <summary>An import is still at work.</summary>
    ImportUnderWay,

    /// <summary>There is no such import to undo, or something was done since.</summary>
    ImportNotUndoable,

    /// <summary>A sheet that the import touched was submitted or written on since.</summary>
    ImportWrittenOn,

    /// <summary>A sheet is not with its section, was changed since the preview, or cannot be saved like this.</summary>
    SheetNotFillable,

    /// <summary>This operation id was used for another act.</summary>
    OperationReused,
}
