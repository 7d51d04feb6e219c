namespace ReformFlow.Web.Pages.OpenData;

/// <summary>What stands in a column.</summary>
public enum OpenType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with or without fraction, a point before it, no thousands commas.</summary>
    Number,

    /// <summary>A day, such as 2023-09-30.</summary>
    Day,
}

/// <summary>
/// A column of the open data: the writers of all formats, the schema and the dictionary of items (項目定義書) are made from
/// the same list of these, so that they cannot disagree.
/// </summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Name">項目名, its head in CSV and in the workbook.</param>
/// <param name="About">説明.</param>
/// <param name="Example">例.</param>
/// <param name="Of">The text of a row; empty where there is nothing.</param>
public sealed record OpenColumn(string Key, string Name, string About, string Example, Func<OpenRow, string> Of)
{
    /// <summary>型.</summary>
    public OpenType Type { get; init; } = OpenType.Text;

    /// <summary>単位; empty where the column has none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether every row has it.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>The only texts that stand in it; empty where there is no such list.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>What a text in it looks like, as a regular expression; null where anything may stand.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumber => Type is OpenType.Whole or OpenType.Number;

    /// <summary>型 in words.</summary>
    public string TypeName => Type switch
    {
        OpenType.Whole => "整数",
        OpenType.Number => "数値",
        OpenType.Day => "日付（YYYY-MM-DD）",
        _ => "文字列",
    };
}
