namespace ReformFlow.Domain.Approval;

/// <summary>Why an act was not done. An everyday answer with words for the officer, never an exception.</summary>
public enum Refusal
{
    /// <summary>The verb does not belong to this stage.</summary>
    NotAtThisStage,

    /// <summary>Somebody else may do this.</summary>
    NotYourRole,

    /// <summary>The person is on the route, but it is another post's turn.</summary>
    NotYourTurn,

    /// <summary>The sheet has changed since the person saw it.</summary>
    Stale,

    /// <summary>The same person submitted, endorsed, agreed to or polished this content.</summary>
    OwnWork,

    /// <summary>No reason was given.</summary>
    ReasonMissing,

    /// <summary>No words were given.</summary>
    WordsMissing,

    /// <summary>The words are too long or hold characters that cannot be kept.</summary>
    WordsUnusable,

    /// <summary>Nothing to store came with the act.</summary>
    ContentMissing,

    /// <summary>A file of the same content is attached already.</summary>
    FileThereAlready,

    /// <summary>Another file of the same name is attached.</summary>
    FileNameTaken,

    /// <summary>As many files as may be are attached.</summary>
    TooManyFiles,

    /// <summary>The file to remove is not attached.</summary>
    FileNotThere,

    /// <summary>A value came with a reading that its text does not have.</summary>
    ReadingDiffers,

    /// <summary>The narrative or the remarks are too long or hold characters that cannot be kept.</summary>
    TextUnusable,

    /// <summary>A submission came with content; content is saved first, so that nothing unseen is submitted.</summary>
    SaveFirst,

    /// <summary>A value has no answer.</summary>
    Incomplete,

    /// <summary>未確定 is no longer an answer after the second collection.</summary>
    NotYetFinal,

    /// <summary>未確定 is written for a value that the second collection does not ask again.</summary>
    NotAskedAgain,

    /// <summary>Nothing on the sheet is 未確定, so there is nothing to settle.</summary>
    NothingOpen,

    /// <summary>The books of the year are open until 31 May.</summary>
    BooksOpen,

    /// <summary>The second collection has not begun, or the sheet has been asked in it already.</summary>
    NotCollectedNow,

    /// <summary>While 未確定 values are settled, everything else is locked.</summary>
    OnlyOpenValues,

    /// <summary>This is done by an import into the plan and by nothing else.</summary>
    ImportOnly,

    /// <summary>The act does not belong to a sheet whose 未確定 values are being settled.</summary>
    BeingSettled,

    /// <summary>No 未確定 values are being settled.</summary>
    NotBeingSettled,

    /// <summary>A doubtful value has no explanation.</summary>
    DoubtOpen,

    /// <summary>The item is not in the plan this year.</summary>
    NotInPlan,

    /// <summary>A step of the route has nobody who could decide it.</summary>
    RouteCannotFinish,

    /// <summary>Somebody has decided on this content already.</summary>
    AlreadyDecided,

    /// <summary>The figures differ; only wording may.</summary>
    FiguresChanged,

    /// <summary>A text that the section wrote would be gone.</summary>
    TextErased,

    /// <summary>The publication date has not come.</summary>
    BeforePublicationDate,

    /// <summary>Planning holds publication back until a day that has not come.</summary>
    PublicationHeld,

    /// <summary>The sheet has no date of submission, or a version is public already.</summary>
    NoDueDate,

    /// <summary>A question about the date waits for its answer.</summary>
    AskedAlready,

    /// <summary>Nobody has asked for more time.</summary>
    NothingAsked,

    /// <summary>Whoever asked for more time does not grant it himself.</summary>
    OwnQuestion,

    /// <summary>No day was given, or it is not later than the date in force, is past, or lies more than a year ahead.</summary>
    DayUnusable,

    /// <summary>None of the three reasons for closing was chosen.</summary>
    CloseReasonMissing,

    /// <summary>A version is public: drop the correction instead of closing without a sheet.</summary>
    AlreadyPublished,

    /// <summary>No version is public, so there is no correction to drop.</summary>
    NothingPublished,

    /// <summary>The act names nobody to circulate to.</summary>
    NobodyNamed,

    /// <summary>This operation id was used for another act.</summary>
    OperationReused,
}
