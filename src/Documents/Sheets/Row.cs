namespace ReformFlow.Documents.Sheets;

/// <summary>One line that is not blank, cut into cells at its tabs.</summary>
internal sealed class Row
{
    private readonly string[] _cells;
    private readonly string _first;
    private readonly string _second;

    /// <summary>Cuts the line.</summary>
    /// <param name="line">Its number, from 1.</param>
    /// <param name="printed">Its text.</param>
    public Row(int line, string printed)
    {
        (Line, Printed) = (line, printed);
        _cells = printed.Split('\t');
        _first = Spelling.Of(_cells[0]);
        _second = _cells.Length > 1 ? Spelling.Of(_cells[1]) : "";
        YearOfResults = Labels.YearOfResults(_first);
        Kind = KindOf();
    }

    /// <summary>The line's number, from 1.</summary>
    public int Line { get; }

    /// <summary>The whole line.</summary>
    public string Printed { get; }

    /// <summary>What the labels make it.</summary>
    public RowRole Kind { get; }

    /// <summary>How many cells there are, blank ones included.</summary>
    public int Count => _cells.Length;

    /// <summary>A cell as printed; empty where the line has no such cell.</summary>
    public string this[int column] => column < _cells.Length ? _cells[column] : "";

    /// <summary>The label in the first cell, as labels are compared.</summary>
    public string FirstLabel => _first;

    /// <summary>The label in the second cell, as labels are compared.</summary>
    public string SecondLabel => _second;

    /// <summary>The year of a first cell such as 令和4年度 取り組み実績; null when it is another label.</summary>
    public string? YearOfResults { get; }

    /// <summary>Whether nothing is printed in a cell.</summary>
    public bool IsBlank(int column) => string.IsNullOrWhiteSpace(this[column]);

    /// <summary>The last column in which something is printed; -1 for a row of tabs and spaces.</summary>
    public int LastPrinted => Array.FindLastIndex(_cells, cell => !string.IsNullOrWhiteSpace(cell));

    private RowRole KindOf() => _first switch
    {
        Labels.Page => RowRole.Page,
        Labels.Policy => RowRole.Policy,
        Labels.Measure => RowRole.Measure,
        Labels.Item => RowRole.Item,
        Labels.Leads => RowRole.Sections,
        Labels.Description => RowRole.Description,
        Labels.Schedule or Labels.Schedule + Labels.ScheduleItems => RowRole.Schedule,
        Labels.Remarks => RowRole.Remarks,
        Labels.Targets => KindOfSecond(),
        _ when IsBlank(0) || YearOfResults is not null => KindOfSecond(),
        _ => RowRole.Unlabelled,
    };

    private RowRole KindOfSecond() => _second switch
    {
        Labels.Indicator => RowRole.Indicator,
        Labels.Years => RowRole.Years,
        Labels.Narrative => RowRole.Narrative,
        _ => RowRole.Continuing,
    };
}
