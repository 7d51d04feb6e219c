using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Names of sections that the master does not settle, and empty boxes of related sections.</summary>
internal static class SectionFindings
{
    private sealed record Printing(string Name, PrintedPlace Place);

    /// <summary>One finding for each unknown name, with all its lines; one for each empty box.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options)
    {
        var originals = plan.Places.Where(place => !place.IsRepost).Select(place => place.Printed).ToList();
        var printings = originals.SelectMany(Printings).ToList();
        var names = printings.Select(printing => printing.Name).ToHashSet();
        return
        [
            .. from same in printings.GroupBy(printing => printing.Name)
               where plan.Sections.Of(same.Key).Any(section => section.Id is null)
               select Unknown(same.Key, [.. same], names),
            .. from place in originals
               where place.Sections.Related.Count == 0
               select new Finding(DoubtKind.RelatedBlank, place.Sections.Line, place.Name, Labels.Related, "", "空欄のまま読んだ。全課でも、課の一覧でもない"),
        ];
    }

    private static IEnumerable<Printing> Printings(PrintedPlace place)
    {
        var related = place.Sections.Related is [var only] && Spelling.Of(only) == Labels.AllSections ? [] : place.Sections.Related;
        return place.Sections.Leads.Concat(related).Select(name => new Printing(name, place));
    }

    private static Finding Unknown(string name, List<Printing> same, HashSet<string> names) =>
        new(DoubtKind.SectionUnknown, [.. same.Select(printing => printing.Place.Sections.Line).Distinct().Order()],
            Labels.Item + string.Join('、', same.Select(printing => printing.Place.Title.Number).Distinct()), "主体課・関連課",
            name, Proposal(name, names));

    /// <summary>What is proposed for a name that the master does not know.</summary>
    public const string Unlisted = "課の名簿にないため、名前のまま読んだ。名簿に加えるか、名前を確かめる";

    // Only words: a name is never split here, however likely, because 子育て・健康課 is one section.
    private static string Proposal(string name, HashSet<string> names)
    {
        var halves = name.Split('・');
        return halves.Length > 1 && Array.TrueForAll(halves, names.Contains)
            ? $"課の名簿にないため一つの名前のまま読んだ。{string.Join("と", halves.Select(half => $"「{half}」"))}が別の行に単独であるので、{halves.Length}つの課と思われる"
            : Unlisted;
    }
}
