using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>One place of the document as it is printed, before anything is concluded from it.</summary>
/// <param name="Rows">All its rows.</param>
/// <param name="Title">Number and title, the title without a re-post's suffix.</param>
/// <param name="RepostOf">The number that the suffix names; null when there is no suffix.</param>
/// <param name="Results">The row labelled 令和n年度 取り組み実績.</param>
/// <param name="Sections">主体課 and 関連課.</param>
/// <param name="Description">取り組み内容.</param>
/// <param name="Schedule">スケジュール.</param>
/// <param name="Indicators">The indicators with their rows.</param>
/// <param name="Narrative">内容.</param>
/// <param name="Remarks">備考; null when there is no such row.</param>
internal sealed record PrintedPlace(
    PlaceRows Rows, NumberedTitle Title, string? RepostOf, Row Results, PrintedSections Sections, Box Description,
    PrintedSchedule Schedule, Values<PrintedIndicator> Indicators, Box Narrative, Box? Remarks)
{
    /// <summary>The line with its title.</summary>
    public int Line => Title.Line;

    /// <summary>What messages call the place.</summary>
    public string Name => Labels.Item + Title.Number;

    /// <summary>Every series of every indicator, in printed order.</summary>
    public IEnumerable<PrintedSeries> AllSeries => Indicators.SelectMany(indicator => indicator.Series);
}

/// <summary>The two boxes of sections, their entries between 、.</summary>
/// <param name="Line">Where they are printed.</param>
/// <param name="Leads">主体課.</param>
/// <param name="Related">関連課; empty when the box is.</param>
/// <param name="Scraps">HTML that was met in them.</param>
internal sealed record PrintedSections(int Line, Values<string> Leads, Values<string> Related, Scraps Scraps);

/// <summary>The schedule as it is printed.</summary>
/// <param name="Line">Where its header is.</param>
/// <param name="FirstColumn">The column of the header's first year.</param>
/// <param name="Years">The header's years.</param>
/// <param name="Bars">The bars in printed order.</param>
/// <param name="Cells">The cells that bars are read from, also those in which nothing but HTML stood.</param>
internal sealed record PrintedSchedule(int Line, int FirstColumn, Values<string> Years, Values<PrintedBar> Bars, Values<BoxLine> Cells);

/// <summary>A bar as it is printed.</summary>
/// <param name="Line">Where.</param>
/// <param name="Column">In which cell of the line.</param>
/// <param name="Text">What is done, without the years.</param>
/// <param name="First">The first year in the writer's form 〔令和元年度～〕; null when none is printed.</param>
/// <param name="Last">The last year; null when none is printed.</param>
internal sealed record PrintedBar(int Line, int Column, string Text, string? First, string? Last);

/// <summary>An indicator as it is printed.</summary>
/// <param name="Line">Where its name is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scraps">HTML that was met in the name.</param>
/// <param name="Years">Its row of years.</param>
/// <param name="Series">Its rows of values.</param>
internal sealed record PrintedIndicator(int Line, string Name, Scraps Scraps, YearRow Years, Values<PrintedSeries> Series)
{
    /// <summary>Its name and its series' labels, each with its line.</summary>
    public IEnumerable<(int Line, string Name)> PrintedNames =>
        Series.Select(series => (series.Targets.Line, series.Targets.Label)).Prepend((Line, Name));
}

/// <summary>The columns of an indicator.</summary>
internal sealed record YearRow(int Line, Values<string> Printed);

/// <summary>A row of targets with the row of actuals that answers it.</summary>
internal sealed record PrintedSeries(ValueRow Targets, ValueRow Actuals);

/// <summary>One row of values.</summary>
/// <param name="Row">The row.</param>
/// <param name="Label">Its label exactly as printed; empty when the row has none.</param>
/// <param name="Values">Its values exactly as printed, one a year.</param>
/// <param name="Shifted">By how many columns they stand left of their years; 0 when they stand right.</param>
internal sealed record ValueRow(Row Row, string Label, Values<string> Values, int Shifted)
{
    /// <summary>Where it is printed.</summary>
    public int Line => Row.Line;
}
