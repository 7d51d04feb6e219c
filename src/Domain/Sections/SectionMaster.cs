using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Sections;

/// <summary>
/// All sections of a municipality over time. Only it may say whether 企画政策課・総務課 is two sections and
/// 子育て・健康課 is one: the ・ alone says nothing.
/// </summary>
public sealed record SectionMaster
{
    /// <summary>Keeps the sections.</summary>
    /// <exception cref="ArgumentException">A section begins twice on one day, or a successor is unknown.</exception>
    public SectionMaster(Values<Section> sections)
    {
        Sections = Guard.Distinct(sections, section => (section.Id, section.ValidFrom));
        Guard.Holds(sections.SelectMany(section => section.Successors).All(id => sections.Any(section => section.Id == id)),
            "A successor is a section of the master.", nameof(sections));
    }

    /// <summary>A municipality of which no section is known yet.</summary>
    public static SectionMaster Empty { get; } = new([]);

    /// <summary>The sections; one that moved to another division or was renamed has a line for each span of days.</summary>
    public Values<Section> Sections { get; }

    /// <summary>The section of that name in a fiscal year; null when there is none.</summary>
    public Section? Find(string name, FiscalYear year) =>
        Sections.FirstOrDefault(section => section.Name == name && section.ExistsWithin(year.FirstDay, year.LastDay));

    /// <summary>
    /// The sections that a printed entry without 、 names in a year: the whole entry where it is one section's name, else
    /// its parts between ・ where every part, or several parts joined again, is one. Empty when the master cannot tell.
    /// </summary>
    public Values<Section> Resolve(string printed, FiscalYear year)
    {
        var parts = printed.Split('・');
        return Parts(parts, 0, year, []) is { } found ? found.ToValues() : [];
    }

    // The longest name first, so that 子育て・健康課 is never split as long as it is in the master. Where no way leads on
    // from is remembered, or a long name of parts that are all sections would be tried in every way there is.
    private List<Section>? Parts(string[] parts, int from, FiscalYear year, HashSet<int> deadEnds)
    {
        if (from == parts.Length) return [];
        if (deadEnds.Contains(from)) return null;
        for (var to = parts.Length; to > from; to--)
        {
            if (Find(string.Join('・', parts[from..to]).Trim(), year) is not { } section) continue;
            if (Parts(parts, to, year, deadEnds) is { } rest) return [section, .. rest];
        }
        deadEnds.Add(from);
        return null;
    }
}
