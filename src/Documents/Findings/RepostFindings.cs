using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Items that are printed again, and what is different there.</summary>
internal static class RepostFindings
{
    private sealed record Difference(int Line, string Spot, string Here, string There);

    /// <summary>One finding for each re-post, and one for each thing that differs.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options)
    {
        foreach (var place in plan.Places.Where(place => place.IsRepost))
        {
            var (here, original) = (place.Printed, place.Original);
            yield return new(DoubtKind.Repost, here.Line, here.Name, "", here.Rows.Rows[0][1].Trim(),
                $"{original.Name}（{original.Line}行目）の二つ目の掲載箇所とした。件数は一度だけ数える");
            foreach (var difference in Differences(here, original, plan.Sections))
                yield return new(DoubtKind.RepostDiffers, difference.Line, here.Name, difference.Spot, difference.Here,
                    $"元の{original.Name}では「{Excerpt.Of(difference.There, 100)}」。元を残し、こちらは取り込まない");
        }
    }

    private static IEnumerable<Difference> Differences(PrintedPlace here, PrintedPlace there, SectionNames sections) =>
        Compared(here, there, sections).Where(difference => difference.Here != difference.There);

    private static IEnumerable<Difference> Compared(PrintedPlace here, PrintedPlace there, SectionNames sections) =>
    [
        new(here.Line, "題名", here.Title.Title, there.Title.Title),
        new(here.Sections.Line, Labels.Leads, Names(here.Sections.Leads, sections), Names(there.Sections.Leads, sections)),
        new(here.Sections.Line, Labels.Related, Names(here.Sections.Related, sections), Names(there.Sections.Related, sections)),
        OfText(Labels.Description, here.Description, there.Description, here.Line),
        .. OfSchedule(here.Schedule, there.Schedule),
        .. OfIndicators(here, there),
        OfText(Labels.Narrative, here.Narrative, there.Narrative, here.Line),
        OfText(Labels.Remarks, here.Remarks, there.Remarks, here.Line),
    ];

    private static string Names(Values<string> printed, SectionNames sections) =>
        string.Join('、', printed.SelectMany(sections.Of).Select(section => section.Printed));

    private static Difference OfText(string spot, Box? here, Box? there, int line) => new(here?.Line ?? line, spot, Text(here), Text(there));

    // No row of remarks and an empty one are two things.
    private static string Text(Box? box) => box is null ? "（欄なし）" : box.Text.ToString();

    // A drawing that was lost at the second place says nothing against the first.
    private static IEnumerable<Difference> OfSchedule(PrintedSchedule here, PrintedSchedule there)
    {
        if (here.Bars.Count == 0) yield break;
        yield return new(here.Bars[0].Line, Labels.Schedule, Bars(here), Bars(there));
    }

    private static string Bars(PrintedSchedule schedule) =>
        string.Join('、', schedule.Bars.Select(bar => bar is { First: null, Last: null } ? bar.Text : $"{bar.Text}〔{bar.First}～{bar.Last}〕"));

    private static IEnumerable<Difference> OfIndicators(PrintedPlace here, PrintedPlace there)
    {
        var line = here.Indicators[0].Line;
        var (ours, theirs) = (here.AllSeries.ToList(), there.AllSeries.ToList());
        yield return new(line, Labels.Indicator, Joined(here.Indicators.Select(each => each.Name)), Joined(there.Indicators.Select(each => each.Name)));
        yield return new(line, "系列の数", $"{ours.Count}", $"{theirs.Count}");
        foreach (var (series, original) in ours.Zip(theirs))
        {
            yield return new(series.Targets.Line, "系列の見出し", series.Targets.Label, original.Targets.Label);
            yield return new(series.Targets.Line, Labels.Targets, Joined(series.Targets.Values), Joined(original.Targets.Values));
            yield return new(series.Actuals.Line, "実績", Joined(series.Actuals.Values), Joined(original.Actuals.Values));
        }
    }

    private static string Joined(IEnumerable<string> words) => string.Join('、', words);
}
