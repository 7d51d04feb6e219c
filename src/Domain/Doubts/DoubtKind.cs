namespace ReformFlow.Domain.Doubts;

/// <summary>Why a reader, or a check of what was typed, hesitates. Nothing that has one of these is mended silently.</summary>
public enum DoubtKind
{
    /// <summary>A row of values stands one or more columns off, because its label is missing.</summary>
    ShiftedRow,

    /// <summary>A row's label cells are empty.</summary>
    LabelMissing,

    /// <summary>A value has no unit where all others of its row have one (0.26 beside 0.22%).</summary>
    UnitMissing,

    /// <summary>Words answer a numeric target.</summary>
    TextAgainstNumber,

    /// <summary>A row of targets mixes words and numbers.</summary>
    MixedKinds,

    /// <summary>An answer where no target was set, or a target without an answer.</summary>
    OneSided,

    /// <summary>The same answer three years running.</summary>
    SameThreeYears,

    /// <summary>An actual ten times its target or a tenth of it: perhaps a slipped digit.</summary>
    MagnitudeDoubtful,

    /// <summary>One text counts something in that another text of the sheet counts out.</summary>
    Contradiction,

    /// <summary>A stock is labelled as a single year's count.</summary>
    PeriodKindDoubtful,

    /// <summary>No sheet prints whether higher or lower is better.</summary>
    DirectionNotPrinted,

    /// <summary>A schedule bar whose years cannot be told from its column.</summary>
    UndatedBar,

    /// <summary>A schedule box without its drawing.</summary>
    ScheduleLost,

    /// <summary>A name with ・ or an unknown name that the section master does not settle.</summary>
    SectionUnknown,

    /// <summary>An item printed at a second place.</summary>
    Repost,

    /// <summary>A re-posted item whose text or figures differ from the original place.</summary>
    RepostDiffers,

    /// <summary>A heading that stands again with other words.</summary>
    HeadingDiffers,

    /// <summary>A baseline that only the remarks name.</summary>
    BaselineInRemarks,

    /// <summary>The document has no CP932 or UTF mark and was read by trial.</summary>
    EncodingAssumed,

    /// <summary>A cell of a spreadsheet is no text but a date, a formula or a formatted number.</summary>
    ConvertedCell,

    /// <summary>A row or sheet that people do not see was read too.</summary>
    HiddenCells,

    /// <summary>Something in the file has no place in a plan and was left out.</summary>
    NotTaken,

    /// <summary>A heading that stands again with the same words, on the next page.</summary>
    HeadingRepeated,

    /// <summary>A year printed without its era.</summary>
    EraNotPrinted,

    /// <summary>Columns are calendar years (年分).</summary>
    CalendarYears,

    /// <summary>Rows stand in another order or another block than on most sheets.</summary>
    RowOrder,

    /// <summary>A label is spelt otherwise than on most sheets.</summary>
    LabelSpelling,

    /// <summary>HTML was left in the text and taken out.</summary>
    HtmlScrap,

    /// <summary>The box of related sections is empty, which is neither 全課 nor a list.</summary>
    RelatedBlank,

    /// <summary>The row of remarks is there and empty.</summary>
    RemarksEmpty,

    /// <summary>A minus is printed as the keyboard's hyphen.</summary>
    HyphenMinus,

    /// <summary>A number has thousands commas.</summary>
    ThousandsComma,

    /// <summary>A dash stands for a value.</summary>
    DashForValue,
}

/// <summary>What a doubt asks for.</summary>
public enum DoubtWeight
{
    /// <summary>A person must decide before the first submission.</summary>
    Settle,

    /// <summary>Recorded, so that nobody is surprised; nothing to decide.</summary>
    Note,
}
