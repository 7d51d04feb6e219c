using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Building;

/// <summary>
/// Merges the printings of each heading into one: the same number under the same heading above. Title and prose are those
/// of the first printing; what differs later becomes a doubt.
/// </summary>
internal sealed class HeadingTree
{
    private sealed record Merged(HeadingId Id, NumberedTitle Heading, List<Row> Prose, Dictionary<string, Merged> Below);

    private readonly StableWords _words = new();
    private readonly Dictionary<string, Merged> _policies = [];

    /// <summary>Merges all printings.</summary>
    public HeadingTree(IReadOnlyList<PrintedPolicy> policies)
    {
        foreach (var policy in policies)
        {
            var merged = Find(_policies, policy.Heading, policy.Prose, "policy", []);
            foreach (var measure in policy.Measures)
                Find(merged.Below, measure.Heading, measure.Prose, "measure", [policy.Heading.Number]);
        }
    }

    /// <summary>The headings in the order of their first printing.</summary>
    public Values<Heading> Headings => Entries(_policies);

    /// <summary>The heading that a place stands under.</summary>
    public HeadingId Above(PlaceRows place) => _policies[place.Policy.Heading.Key].Below[place.Measure.Heading.Key].Id;

    private Merged Find(Dictionary<string, Merged> level, NumberedTitle heading, List<Row> prose, string kind, string[] above)
    {
        if (!level.TryGetValue(heading.Key, out var merged))
            level[heading.Key] = merged = new(new(_words.Take(kind, [.. above, heading.Number])), heading, prose, []);
        return merged;
    }

    // A dictionary that nothing is removed from keeps the order in which things were added.
    private static Values<Heading> Entries(Dictionary<string, Merged> level) => level.Values.Select(Entry).ToValues();

    private static Heading Entry(Merged merged) => new(merged.Id, merged.Heading.Number, merged.Heading.Title,
        Box.Of(merged.Heading.Line, merged.Prose, 0).Text, Entries(merged.Below));
}
