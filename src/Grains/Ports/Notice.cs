using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>Something one person must know (通知).</summary>
/// <param name="UniqueKey">What it is about and for whom: the same key is the same notice, however often it is planned.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">Who must know.</param>
/// <param name="Kind">Why.</param>
/// <param name="Subject">The sheet, in its printed form; the year or the section where it is about several.</param>
/// <param name="Title">One line.</param>
/// <param name="Body">What to do until when.</param>
/// <param name="Link">The page, from the root.</param>
public sealed record Notice(string UniqueKey, MunicipalityId Municipality, PersonId Person, NoticeKind Kind, string Subject, string Title, string Body, string Link)
{
    /// <summary>What belongs together in the reader's eyes, such as <c>ninomiya-item-7-2022/review</c>; the subject where nothing says otherwise.</summary>
    public string Thread { get; init; } = Subject;

    /// <summary>Why this person gets it, such as あなたが担当者のため; empty where it is not said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What made it due: the operation id of an act, or the key of a date. Empty only in notices older than this member.</summary>
    public string Cause { get; init; } = "";

    /// <summary>One line for a phone's screen, at most 150 characters; empty where the body's beginning is as good.</summary>
    public string Preview { get; init; } = "";

    /// <summary>Which version of its kind's text it was made with; 1 is the one that comes with the program.</summary>
    public int TextVersion { get; init; } = 1;

    /// <summary>Number and title of the item; null where it is about several.</summary>
    public string? Item { get; init; }

    /// <summary>The day that it is about; null where there is none.</summary>
    public DateOnly? Due { get; init; }
}
