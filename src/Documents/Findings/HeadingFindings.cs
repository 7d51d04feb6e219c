using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Headings that stand again, with the same words or with others.</summary>
internal static class HeadingFindings
{
    private sealed record Printing(string Place, NumberedTitle Heading, Box Prose);

    /// <summary>For each heading one finding for all repetitions, and one for each that differs.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) =>
        Printings(plan.Document).GroupBy(printing => printing.Place).SelectMany(same => OfOne([.. same]));

    private static IEnumerable<Printing> Printings(SheetDocument document)
    {
        foreach (var policy in document.Policies)
        {
            var place = Labels.Policy + policy.Heading.Key;
            yield return new(place, policy.Heading, Box.Of(policy.Heading.Line, policy.Prose, 0));
            foreach (var measure in policy.Measures)
                yield return new($"{place} {Labels.Measure}{measure.Heading.Key}", measure.Heading, Box.Of(measure.Heading.Line, measure.Prose, 0));
        }
    }

    private static IEnumerable<Finding> OfOne(List<Printing> printings)
    {
        var first = printings[0];
        var repeated = new List<int>();
        foreach (var again in printings.Skip(1))
        {
            if (again.Heading.Title != first.Heading.Title)
                yield return new(DoubtKind.HeadingDiffers, again.Heading.Line, first.Place, "題名", again.Heading.Printed,
                    $"番号が同じなので、{first.Heading.Line}行目の「{first.Heading.Title}」の繰返しとして読んだ");
            else
                repeated.Add(again.Heading.Line);

            // The next page may leave the prose out, as sheets of other towns do: that says nothing else.
            if (again.Prose.Text.IsEmpty) continue;
            if (again.Prose.Text != first.Prose.Text)
                yield return new(DoubtKind.HeadingDiffers, again.Prose.Lines[0].Line, first.Place, "説明文", again.Prose.Text.ToString(),
                    $"{first.Heading.Line}行目の見出しの説明文を残し、こちらは取り込まない");
            else
                repeated.AddRange(again.Prose.Lines.Select(line => line.Line));
        }
        if (repeated.Count > 0)
            yield return new(DoubtKind.HeadingRepeated, repeated, first.Place, "", first.Heading.Printed,
                $"{first.Heading.Line}行目と同じ見出しとして一つにまとめた");
    }
}
