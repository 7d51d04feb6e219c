using System.Text.RegularExpressions;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;

namespace ReformFlow.Documents.Findings;

/// <summary>Habits of printing that a program might trip over: recorded, nothing to decide.</summary>
internal static partial class CellFindings
{
    /// <summary>The findings of all series.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) => SeriesOf.All(plan).SelectMany(OfSeries);

    private static IEnumerable<Finding> OfSeries(SeriesOf series) =>
    [
        .. OfRow(series, series.Targets, series.TargetLines, series.Printed.Targets.Values),
        .. OfRow(series, series.Actuals, series.ActualLines, series.Printed.Actuals.Values),
    ];

    /// <summary>The habits of one row of values: each kind once, with the values that have it.</summary>
    public static IEnumerable<(DoubtKind Kind, string Printed, string Proposed)> Habits(IReadOnlyList<Cell> cells)
    {
        return
        [
            .. Found(DoubtKind.HyphenMinus, cells.Where(cell => IsNumber(cell, Hyphen())), "半角ハイフンを負号として読んだ"),
            .. Found(DoubtKind.ThousandsComma, cells.Where(cell => IsNumber(cell, Comma())), "桁区切りを除いた数として読み、文字はそのまま残した"),
            .. Found(DoubtKind.DashForValue, cells.Where(cell => cell.Reading is Reading.Dash), "値のない年度として読んだ"),
        ];

        static IEnumerable<(DoubtKind, string, string)> Found(DoubtKind kind, IEnumerable<Cell> doubtful, string proposed)
        {
            var printed = string.Join('、', doubtful.Select(cell => cell.Printed.Trim()).Distinct());
            return printed.Length == 0 ? [] : [(kind, printed, proposed)];
        }
    }

    private static IEnumerable<Finding> OfRow(SeriesOf series, string spot, IReadOnlyList<int> lines, Values<string> values) =>
        Habits([.. values.Select(Cell.Read)]).Select(habit => new Finding(habit.Kind, lines, series.Place.Name, spot, habit.Printed, habit.Proposed));

    private static bool IsNumber(Cell cell, Regex with) => Plausibility.IsNumeric(cell) && with.IsMatch(cell.Printed);

    [GeneratedRegex(@"-\s?[0-9０-９]", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"[0-9０-９][,，][0-9０-９]", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
