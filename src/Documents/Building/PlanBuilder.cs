using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Building;

/// <summary>Builds the plan from a document that agrees with itself.</summary>
internal static class PlanBuilder
{
    /// <summary>The names of the form's two levels.</summary>
    public static Values<string> LevelNames { get; } = [Labels.Policy, Labels.Measure];

    /// <summary>The plan; null when there was an error, which was added.</summary>
    public static BuiltPlan? Build(SheetDocument document, ReadingOptions options, ErrorList errors)
    {
        var sections = new SectionNames(options.Sections, document.Years.SheetYear);
        foreach (var place in document.Places) CheckItem(place, sections, options, errors);
        if (!errors.IsEmpty) return null;

        var builder = new ItemBuilder(document, sections, options.Years);
        var words = new StableWords();
        var originals = document.Places.Where(place => place.RepostOf is null)
            .Select(place => new BuiltPlace(place, builder.Item(place, new(words.Take("item", place.Title.Number))), place)).ToList();
        var byNumber = originals.ToDictionary(place => place.Printed.Title.Key);
        var headings = new HeadingTree(document.Policies);
        var places = document.Places.Select(place => Built(place, byNumber)).ToValues();
        var columns = document.Years.Columns;
        var plan = new Plan(options.Plan, options.PlanName, columns[0], columns[^1], LevelNames, headings.Headings,
            originals.Select(place => place.Item).ToValues(), places.Select(place => PlacementOf(place, headings)).ToValues());
        var sheets = originals.SelectMany(place => builder.Sheets(place.Printed, place.Item)).ToValues();
        return new(document, new(plan, sheets), places, sections);
    }

    private static Placement PlacementOf(BuiltPlace place, HeadingTree headings) =>
        new(place.Item.Id, headings.Above(place.Printed.Rows), new(place.Printed.Title.Number), place.IsRepost);

    private static BuiltPlace Built(PrintedPlace place, Dictionary<string, BuiltPlace> originals) =>
        originals[place.RepostOf is null ? place.Title.Key : PlaceNumbers.KeyOf(place.RepostOf)] with { Printed = place };

    // Two things that the domain refuses and that only show when names and years are understood.
    private static void CheckItem(PrintedPlace place, SectionNames sections, ReadingOptions options, ErrorList errors)
    {
        foreach (var names in new[] { place.Sections.Leads, place.Sections.Related })
            if (sections.Twice(names) is { } twice)
                errors.Add(place.Sections.Line, twice, "同じ課が一つの欄に二度あります。", "重なった課の名前を消してください。");
        foreach (var bar in place.Schedule.Bars.Where(bar => !IsDatedWell(bar, options)))
            errors.Add(bar.Line, bar.Text, "工程の年度が読み取れないか、終わりの年度が始まりより前です。", "「〔令和元年度～令和2年度〕」のように元号を付けて書いてください。");
    }

    private static bool IsDatedWell(PrintedBar bar, ReadingOptions options)
    {
        var first = bar.First is null ? null : YearRowReading.Single(bar.First, options.Years);
        var last = bar.Last is null ? null : YearRowReading.Single(bar.Last, options.Years);
        return first is null == bar.First is null && last is null == bar.Last is null
            && (first is null || last is null || first <= last);
    }
}
