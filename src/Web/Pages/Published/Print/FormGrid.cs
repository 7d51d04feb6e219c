using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Items;

namespace ReformFlow.Web.Pages.Published.Print;

/// <summary>The columns of a 調書 form, and which schedule bars share a line.</summary>
public sealed record FormGrid
{
    /// <summary>The grid of a sheet.</summary>
    public FormGrid(PublishedSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var named = sheet.Item.AllSeries.SelectMany(series => series.Targets.InForce.Cells.Select(cell => cell.Year)).Append(sheet.Year)
            .Concat(sheet.Item.Schedule.Bars.SelectMany(bar => new[] { bar.First, bar.Last }).OfType<FiscalYear>()).ToList();
        var first = named.Min();
        Years = Enumerable.Range(first.StartYear, named.Max().StartYear - first.StartYear + 1).Select(year => new FiscalYear(year)).ToValues();
        Lines = LinesOf(sheet.Item.Schedule.Bars);
    }

    /// <summary>The years, a column each.</summary>
    public Values<FiscalYear> Years { get; }

    /// <summary>The lines of the schedule; a line's parts fill its width.</summary>
    public Values<Values<FormBar>> Lines { get; }

    private Values<Values<FormBar>> LinesOf(Values<ScheduleBar> bars)
    {
        var lines = new List<List<FormBar>>();
        var used = Years.Count;
        foreach (var bar in bars)
        {
            var from = bar.First is { } first ? first.StartYear - Years[0].StartYear : 0;
            var to = bar.Last is { } last ? last.StartYear - Years[0].StartYear : Years.Count - 1;
            if (lines.Count == 0 || from < used)
            {
                if (lines.Count > 0 && used < Years.Count) lines[^1].Add(new(null, Years.Count - used));
                lines.Add([]);
                used = 0;
            }
            if (from > used) lines[^1].Add(new(null, from - used));
            lines[^1].Add(new(bar.Text, to - from + 1));
            used = to + 1;
        }
        if (lines.Count > 0 && used < Years.Count) lines[^1].Add(new(null, Years.Count - used));
        return lines.Select(line => line.ToValues()).ToValues();
    }
}

/// <summary>A part of a schedule's line.</summary>
/// <param name="Text">What is done; null for an empty part.</param>
/// <param name="Columns">Over how many years.</param>
public sealed record FormBar(string? Text, int Columns);
