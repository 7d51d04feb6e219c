using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Two texts of a sheet that say opposite things.</summary>
internal static class ContradictionFindings
{
    /// <summary>The findings of all items.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) =>
        plan.Places.Where(place => !place.IsRepost)
            .SelectMany(place => InAndOut(place.Printed).Concat(TwoBaselines(place.Printed, plan, options)));

    private static IEnumerable<Finding> InAndOut(PrintedPlace place)
    {
        var said = (
            from box in Boxes(place)
            from line in box.Box.Lines
            from counted in Counting.In(line.Clean.Text, line.Line, box.Name)
            select counted).ToList();
        return Opposites(said).Select(pair => new Finding(DoubtKind.Contradiction, [.. new[] { pair.In.Line, pair.Out.Line }.Order()], place.Name, pair.Spot, pair.Printed, pair.Proposed));
    }

    /// <summary>The nouns that one box counts in and another counts out, each once, in words.</summary>
    public static IEnumerable<(Counted In, Counted Out, string Spot, string Printed, string Proposed)> Opposites(IEnumerable<Counted> said)
    {
        foreach (var noun in said.GroupBy(counted => counted.Noun))
        {
            var counted = noun.FirstOrDefault(each => each.In);
            var left = noun.FirstOrDefault(each => !each.In && each.Box != counted?.Box);
            if (counted is null || left is null) continue;
            yield return (counted, left, $"{counted.Box}、{left.Box}", $"{counted.Clause}／{left.Clause}",
                $"「{noun.Key}」を{counted.Box}では含め、{left.Box}では除いている。どちらかに決めて文をそろえる");
        }
    }

    private static IEnumerable<Finding> TwoBaselines(PrintedPlace place, BuiltPlan plan, ReadingOptions options)
    {
        foreach (var indicator in place.Indicators)
        {
            var named = indicator.PrintedNames
                .Select(each => (each.Line, Baseline: Baselines.In(each.Name, plan.Document.Years.SheetYear, options.Years)))
                .Where(each => each.Baseline is not null).ToList();
            foreach (var (line, baseline) in named.Where(each => each.Baseline!.Year != named[0].Baseline!.Year))
                yield return new(DoubtKind.Contradiction, [named[0].Line, line], place.Name, Labels.Indicator,
                    $"{named[0].Baseline!.Printed}／{baseline!.Printed}",
                    $"基準の年度が二つある。{options.Eras.FiscalYearName(named[0].Baseline!.Year)}を基準として読んだ");
        }
    }

    private static IEnumerable<(string Name, Box Box)> Boxes(PrintedPlace place)
    {
        yield return (Labels.Description, place.Description);
        yield return (Labels.Narrative, place.Narrative);
        if (place.Remarks is not null) yield return (Labels.Remarks, place.Remarks);
    }
}
