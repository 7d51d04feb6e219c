namespace ReformFlow.Documents.Tidy;

/// <summary>What a row of the tidy list is about. No two rows of a list have the same key.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Subject">The id of the item, or of the heading; empty for the plan itself.</param>
/// <param name="Indicator">The id of the indicator; empty where it is about none.</param>
/// <param name="Series">The id of the series; empty where it is about none.</param>
/// <param name="Year">The Gregorian year in which the fiscal year begins; 0 where it is about none.</param>
/// <param name="Version">Counts the definitions of an indicator and the targets of a series from 1; 0 elsewhere.</param>
/// <param name="Order">Counts things of one kind from 1; 0 where there is only one.</param>
public sealed record TidyKey(TidyKind Kind, string Subject = "", string Indicator = "", string Series = "", int Year = 0, int Version = 0, int Order = 0);

/// <summary>One row of the tidy list: one fact of a plan.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Value">The fact as a text, exactly as printed where it is printed.</param>
public sealed record TidyRow(TidyKey Key, string Value)
{
    /// <summary>What people read beside the ids; nothing is concluded from it.</summary>
    public TidyCaption Caption { get; init; } = TidyCaption.None;

    /// <summary>Where the row was read; null for one that was made out of a plan.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>How the value was made out of something else, such as a date or a formula; null where it was text.</summary>
    internal string? Remark { get; init; }
}

/// <summary>The words beside the ids of a row.</summary>
/// <param name="Number">The printed number of the item or heading.</param>
/// <param name="Title">Its title.</param>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Series">The series' label.</param>
public sealed record TidyCaption(string Number, string Title, string Indicator = "", string Series = "")
{
    /// <summary>No words.</summary>
    public static TidyCaption None { get; } = new("", "");
}
