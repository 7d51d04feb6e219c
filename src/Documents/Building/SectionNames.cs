using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Sections;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Building;

/// <summary>Finds out which sections the printed names are.</summary>
/// <param name="master">The municipality's sections.</param>
/// <param name="year">The sheets' year, whose names count.</param>
internal sealed class SectionNames(SectionMaster master, FiscalYear year)
{
    private readonly Dictionary<string, Values<NamedSection>> _known = [];

    /// <summary>The lead sections.</summary>
    public LeadSections Leads(PrintedSections printed) => new(All(printed.Leads));

    /// <summary>The related sections: all, a list, or none printed.</summary>
    public RelatedSections Related(PrintedSections printed) => printed.Related switch
    {
        [] => new RelatedSections.Blank(),
        [var only] when Spelling.Of(only) == Labels.AllSections => new RelatedSections.All(),
        var names => new RelatedSections.Listed(All(names)),
    };

    /// <summary>The name that stands twice in a list; null when none does.</summary>
    public string? Twice(Values<string> names) => All(names).GroupBy(section => section.Printed).FirstOrDefault(same => same.Count() > 1)?.Key;

    /// <summary>The sections of one printed entry: several where the master knows its parts, one without an id where it does not.</summary>
    public Values<NamedSection> Of(string printed)
    {
        if (_known.TryGetValue(printed, out var sections)) return sections;
        var found = master.Resolve(printed, year);
        return _known[printed] = found.Count == 0
            ? [new(printed, null)]
            : found.Select(section => new NamedSection(section.Name, section.Id)).ToValues();
    }

    private Values<NamedSection> All(Values<string> names) => names.SelectMany(Of).ToValues();
}
