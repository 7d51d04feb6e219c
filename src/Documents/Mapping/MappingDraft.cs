using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Mapping;

/// <summary>
/// A mapping as far as a person has filled it in, right or wrong, so that nothing typed is lost on the way.
/// </summary>
/// <param name="Sheet">The sheet; null for the first one that people see.</param>
/// <param name="HeadRow">The row of the heads, counted from 1.</param>
/// <param name="SheetYear">The year on which narratives and remarks report, by the number in which it begins; null while nobody has said.</param>
/// <param name="Columns">The columns that have a head or a field, in their order.</param>
public sealed record MappingDraft(string? Sheet, int HeadRow, int? SheetYear, Values<DraftColumn> Columns)
{
    /// <summary>The plan's first fiscal year; null: the earliest year of a value.</summary>
    public int? First { get; init; }

    /// <summary>The plan's last fiscal year; null: the latest year of a value.</summary>
    public int? Last { get; init; }

    /// <summary>The rows that are not to be read, as typed; null or empty: none. They are one file's, and never remembered for the next.</summary>
    public string? Skip { get; init; }

    /// <summary>Every column of a sheet: as it stands here, and unread where it does not.</summary>
    public MappingDraft Over(SheetOutline sheet)
    {
        var heads = HeadText.Of(sheet, HeadRow);
        var width = Math.Max(heads.Width, Columns.Select(column => column.Column).DefaultIfEmpty(0).Max());
        return this with { Sheet = sheet.Name, Columns = Enumerable.Range(1, width).Select(number => Columns.FirstOrDefault(column => column.Column == number) ?? new(number, heads.Of(number - 1), null, null)).ToValues() };
    }

    /// <summary>Whether a sheet has the heads of this draft where this draft has them.</summary>
    public bool Fits(SheetOutline sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var heads = HeadText.Of(sheet, HeadRow);
        var used = Columns.Where(column => column.Field is not null).ToList();
        return used.Count > 0 && (Sheet is null || Sheet == sheet.Name) && used.TrueForAll(column => HeadWords.AreSame(heads.Of(column.Column - 1), column.Head));
    }
}

/// <summary>One column of a draft.</summary>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Head">Its head in the file.</param>
/// <param name="Field">What it holds; null: it is not read.</param>
/// <param name="Year">The fiscal year of its values, by the number in which it begins; null where the row says it, or nobody has said.</param>
public sealed record DraftColumn(int Column, string Head, MappedField? Field, int? Year)
{
    /// <summary>Whether its field holds values, which have a year.</summary>
    public bool HoldsValues => Field is MappedField.Target or MappedField.Actual or MappedField.Value;

    /// <summary>The use of the column; null where it is not read.</summary>
    internal ColumnUse? Use => Field is { } holds ? new(Column, holds, HoldsValues && Year is { } year ? new FiscalYear(year) : null, Head) : null;
}
