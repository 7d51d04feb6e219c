namespace ReformFlow.Documents.Workbooks;

/// <summary>How a cell looks; the place of its format in the workbook's list of formats.</summary>
internal enum CellLook : uint
{
    /// <summary>As spreadsheets print a number.</summary>
    Number,

    /// <summary>A text, also where it looks like a number.</summary>
    Text,

    /// <summary>The head of a column of a list.</summary>
    Head,

    /// <summary>The title of a form.</summary>
    Title,

    /// <summary>A label of a form: grey, framed, in the middle.</summary>
    Label,

    /// <summary>A short text of a form: framed, wrapped, in the middle of its height.</summary>
    Field,

    /// <summary>A long text of a form: framed, wrapped, from the top.</summary>
    Box,

    /// <summary>A value of a form: framed, in the middle.</summary>
    Value,

    /// <summary>A bar of a schedule whose years are known.</summary>
    Bar,

    /// <summary>A bar of a schedule whose years are not known.</summary>
    UndatedBar,

    /// <summary>A small note without a frame.</summary>
    Note,
}
