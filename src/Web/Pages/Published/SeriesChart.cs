using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Pages.Published;

/// <summary>
/// Where everything of a series' picture stands: targets and actuals as two lines over the years, ranges as bands, words as
/// labelled marks under the years. A changed definition and a year without a number break a line. Units are those of the drawing.
/// </summary>
public sealed record SeriesChart
{
    /// <summary>The width of the drawing.</summary>
    public const double Width = 640;

    /// <summary>Where the plot begins and ends.</summary>
    public const double Left = 72, Right = 624, Top = 32, Bottom = 212;

    /// <summary>The height of the drawing: with lines for words only where there are words.</summary>
    public double Height => Bottom + 32 + (Words.Count > 0 ? 52 : 0);

    /// <summary>The years under the plot.</summary>
    public required Values<ChartYear> Years { get; init; }

    /// <summary>The lines across the plot, lowest first.</summary>
    public required Values<ChartTick> Ticks { get; init; }

    /// <summary>The unbroken runs of targets.</summary>
    public required Values<Values<ChartPoint>> Targets { get; init; }

    /// <summary>The unbroken runs of actuals.</summary>
    public required Values<Values<ChartPoint>> Actuals { get; init; }

    /// <summary>The years whose target or actual is a range.</summary>
    public required Values<ChartBand> Bands { get; init; }

    /// <summary>The years whose target or actual is no number.</summary>
    public required Values<ChartWord> Words { get; init; }

    /// <summary>Where the indicator's definition changes.</summary>
    public required Values<ChartBreak> Breaks { get; init; }

    /// <summary>Draws a series; null when it has no number at all, so that a picture would say nothing.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="actuals">The actuals.</param>
    /// <param name="definitions">The indicator's definitions, oldest first.</param>
    public static SeriesChart? Of(YearCells targets, YearCells actuals, Values<IndicatorDefinition> definitions)
    {
        var years = targets.Cells.Concat(actuals.Cells).Select(cell => cell.Year).Distinct().Order().ToValues();
        var unit = targets.Cells.Concat(actuals.Cells).Select(cell => Span.Of(cell.Cell.Reading)).OfType<Span>().Select(span => span.Unit).FirstOrDefault();
        var spans = targets.Cells.Concat(actuals.Cells).Select(cell => Span.Of(cell.Cell.Reading)).OfType<Span>().Where(span => span.Unit == unit).ToList();
        if (spans.Count == 0) return null;

        var scale = Scale.Over(spans.Min(span => span.Low), spans.Max(span => span.High));
        var plot = new Plot(years, scale, unit, definitions.Skip(1).Select(definition => definition.From).Where(year => years.Any(first => first < year) && years.Contains(year)).ToList());
        return new()
        {
            Years = years.Select(year => new ChartYear(plot.X(year), year)).ToValues(),
            Ticks = scale.Ticks.Select(value => new ChartTick(plot.Y(value), $"{value.ToString("0.####", CultureInfo.InvariantCulture)}{unit}")).ToValues(),
            Targets = plot.Runs(targets),
            Actuals = plot.Runs(actuals),
            Bands = [.. plot.Bands(targets, true), .. plot.Bands(actuals, false)],
            Words = [.. plot.Words(targets, true), .. plot.Words(actuals, false)],
            Breaks = definitions.Skip(1).Where(definition => plot.Breaks.Contains(definition.From)).Select(definition => new ChartBreak(plot.Between(definition.From), definition)).ToValues(),
        };
    }

    private sealed record Plot(Values<FiscalYear> Years, Scale Scale, string? Unit, List<FiscalYear> Breaks)
    {
        private double Step => (Right - Left) / Years.Count;

        public double X(FiscalYear year) => Left + (Years.Index().First(each => each.Item == year).Index + 0.5) * Step;

        public double Between(FiscalYear year) => X(year) - Step / 2;

        public double Y(decimal value) => Bottom - (double)((value - Scale.Low) / (Scale.High - Scale.Low)) * (Bottom - Top);

        private Span? Drawn(Cell? cell) => cell is not null && Span.Of(cell.Reading) is { } span && span.Unit == Unit ? span : null;

        // A point stands for a single number; a range is a band and breaks the line.
        public Values<Values<ChartPoint>> Runs(YearCells row)
        {
            var runs = new List<List<ChartPoint>>();
            var open = false;
            foreach (var year in Years)
            {
                if (Breaks.Contains(year)) open = false;
                if (Drawn(row[year]) is not { IsRange: false } span) { open = false; continue; }
                if (!open) runs.Add([]);
                runs[^1].Add(new(X(year), Y(span.Low), row[year]!.Printed));
                open = true;
            }
            return runs.Select(run => run.ToValues()).ToValues();
        }

        public IEnumerable<ChartBand> Bands(YearCells row, bool isTarget) =>
            from cell in row.Cells
            let span = Drawn(cell.Cell)
            where span is { IsRange: true }
            select new ChartBand(X(cell.Year) - Step / 4, Y(span.High), Step / 2, Math.Max(2, Y(span.Low) - Y(span.High)), isTarget, cell.Cell.Printed);

        public IEnumerable<ChartWord> Words(YearCells row, bool isTarget) =>
            from cell in row.Cells
            where cell.Cell.Reading is not (Reading.Blank or Reading.Dash) && Drawn(cell.Cell) is null
            select new ChartWord(X(cell.Year), isTarget, Short(cell.Cell.Printed, (int)(Step / 15)));

        private static string Short(string printed, int letters) => printed.Length <= letters ? printed : $"{printed[..Math.Max(1, letters - 1)]}…";
    }

    private sealed record Span(decimal Low, decimal High, string? Unit)
    {
        public bool IsRange => Low != High;

        public static Span? Of(Reading reading) => reading switch
        {
            Reading.Number number => new(number.Value, number.Value, number.Unit),
            Reading.Percent percent => new(percent.Value, percent.Value, "%"),
            Reading.Ratio ratio => new(ratio.Part * 100 / ratio.Whole, ratio.Part * 100 / ratio.Whole, "%"),
            Reading.Range range => new(range.Low, range.High, range.Unit),
            Reading.Bound bound => new(bound.Value, bound.Value, bound.Unit),
            _ => null,
        };
    }
}
