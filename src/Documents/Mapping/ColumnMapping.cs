using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Mapping;

/// <summary>What a column of a table that is not ours holds.</summary>
public enum MappedField
{
    /// <summary>項目番号, as printed.</summary>
    ItemNumber,

    /// <summary>取り組み事項: the title. A row with neither number nor title goes on with the item above it.</summary>
    ItemTitle,

    /// <summary>基本方針, number and title in one cell.</summary>
    Policy,

    /// <summary>個別項目, likewise.</summary>
    Measure,

    /// <summary>主体課: names between 、 or line breaks; what ・ means is for the section master to say.</summary>
    Leads,

    /// <summary>関連課, likewise, or 全課.</summary>
    Related,

    /// <summary>取り組み内容.</summary>
    Description,

    /// <summary>工程: one bar a line, its years unknown.</summary>
    Bars,

    /// <summary>成果指標. A row without it goes on with the indicator above it.</summary>
    Indicator,

    /// <summary>系列: the label of the row of values.</summary>
    Series,

    /// <summary>年度 of the whole row, for tables with one row a year.</summary>
    Year,

    /// <summary>目標・実績の別: 目標 or 実績, for tables that have a row of each; the values stand in columns of <see cref="Value"/>.</summary>
    RowKind,

    /// <summary>目標 of the column's year, or of the row's.</summary>
    Target,

    /// <summary>実績 of the column's year, or of the row's.</summary>
    Actual,

    /// <summary>A value of the column's year; the row says of which kind.</summary>
    Value,

    /// <summary>実績の内容 of the mapping's year, or of the row's.</summary>
    Narrative,

    /// <summary>備考, likewise.</summary>
    Remarks,
}

/// <summary>One column of the mapping.</summary>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Year">The fiscal year whose values it holds; null where the row says it, or the field has none.</param>
/// <param name="Head">The head that the column had when the mapping was made; the file is refused when it has another one. Null: not compared.</param>
public sealed record ColumnUse(int Column, MappedField Field, FiscalYear? Year = null, string? Head = null);

/// <summary>How a table that is not ours is read: which column is what. Chosen by a person, and remembered by whoever keeps it.</summary>
public sealed record ColumnMapping
{
    /// <summary>Keeps the mapping.</summary>
    /// <exception cref="ArgumentException">No column holds a title or number, a column is used twice, or a value has no year.</exception>
    public ColumnMapping(Values<ColumnUse> columns, FiscalYear sheetYear, int headRow = 1, string? sheet = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.DistinctBy(use => use.Column).Count() < columns.Count) throw new ArgumentException("A column is used twice.", nameof(columns));
        if (!columns.Any(use => use.Field is MappedField.ItemTitle)) throw new ArgumentException("A column holds the title.", nameof(columns));
        var rowYear = columns.Any(use => use.Field is MappedField.Year);
        if (columns.Any(use => use is { Field: MappedField.Target or MappedField.Actual or MappedField.Value, Year: null } && !rowYear)) throw new ArgumentException("A value has no year.", nameof(columns));
        (Columns, SheetYear, HeadRow, Sheet) = (columns, sheetYear, headRow, sheet);
    }

    /// <summary>The columns that are read.</summary>
    public Values<ColumnUse> Columns { get; }

    /// <summary>The fiscal year on which narratives and remarks report.</summary>
    public FiscalYear SheetYear { get; }

    /// <summary>The row of the heads, counted from 1; what stands above is not read.</summary>
    public int HeadRow { get; }

    /// <summary>The sheet; null for the first one that people see.</summary>
    public string? Sheet { get; }

    /// <summary>The rows that are no items and are not read.</summary>
    public Values<RowSpan> Skipped { get; init; } = [];

    /// <summary>The plan's first fiscal year. Null: the earliest year of a value.</summary>
    public FiscalYear? First { get; init; }

    /// <summary>The plan's last fiscal year. Null: the latest year of a value.</summary>
    public FiscalYear? Last { get; init; }
}
