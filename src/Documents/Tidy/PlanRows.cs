using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy;

/// <summary>Says everything that a plan and its sheets hold, row by row.</summary>
internal static class PlanRows
{
    /// <summary>The rows: the plan, its headings, its items in their order.</summary>
    public static IEnumerable<TidyRow> Of(PlanBook book, IEnumerable<OpenValue> open)
    {
        var asked = open.ToLookup(value => value.Item);
        var (sheets, places) = (book.Sheets.ToLookup(sheet => sheet.Item), book.Plan.Placements.Index().ToLookup(place => place.Item.Item));
        return
        [
            .. OfPlan(book.Plan),
            .. book.Plan.Headings.SelectMany(heading => OfHeading(heading, null)),
            .. book.Plan.Items.SelectMany(item => OfItem(item, [.. places[item.Id]], sheets[item.Id], asked[item.Id])),
        ];
    }

    private static IEnumerable<TidyRow> OfPlan(Plan plan) =>
    [
        new(new(PlanName), plan.Name),
        new(new(PlanFirst), Digits.Of(plan.First)),
        new(new(PlanLast), Digits.Of(plan.Last)),
        .. plan.LevelNames.Select((level, index) => new TidyRow(new(LevelName, Order: index + 1), level)),
    ];

    private static IEnumerable<TidyRow> OfHeading(Heading heading, Heading? above)
    {
        var (id, caption) = (heading.Id.Value, new TidyCaption(heading.Number, heading.Title));
        return
        [
            new(new(HeadingTitle, id), heading.Title) { Caption = caption },
            new(new(HeadingNumber, id), heading.Number) { Caption = caption },
            .. above is null ? [] : new TidyRow[] { new(new(HeadingAbove, id), above.Id.Value) { Caption = caption } },
            .. heading.Prose.Lines.Select((line, index) => new TidyRow(new(HeadingProse, id, Order: index + 1), line) { Caption = caption }),
            .. heading.Children.SelectMany(child => OfHeading(child, heading)),
        ];
    }

    private static IEnumerable<TidyRow> OfItem(ActionItem item, List<(int Index, Placement Item)> places, IEnumerable<YearSheet> sheets, IEnumerable<OpenValue> asked)
    {
        var original = places.First(place => !place.Item.IsRepost).Item;
        var caption = new TidyCaption(original.Number.Printed, item.Title);
        var names = item.Indicators.SelectMany(indicator => indicator.Series.Select(series => (series.Id, caption with { Indicator = indicator.Definitions[^1].Name, Series = series.Label })))
            .ToDictionary(pair => pair.Id.Value, pair => pair.Item2);
        TidyRow[] rows =
        [
            new(new(ItemTitle, item.Id.Value), item.Title),
            .. places.SelectMany(place => OfPlace(place.Item, place.Index + 1)),
            .. ItemRows.Of(item),
            .. item.Indicators.SelectMany(indicator => IndicatorRows.Of(item, indicator)),
            .. sheets.SelectMany(SheetRows.Of),
            .. asked.Select(value => new TidyRow(new(OpenActual, item.Id.Value, Series: value.Series.Value, Year: value.Year.StartYear), "")),
        ];
        return rows.Select(row => row with { Caption = row.Key.Series.Length > 0 ? names.GetValueOrDefault(row.Key.Series, caption) : caption with { Indicator = NameOf(item, row.Key.Indicator) } });
    }

    private static string NameOf(ActionItem item, string indicator) =>
        indicator.Length == 0 ? "" : item.Indicators.First(each => each.Id.Value == indicator).Definitions[^1].Name;

    private static IEnumerable<TidyRow> OfPlace(Placement place, int order)
    {
        var item = place.Item.Value;
        yield return new(new(Place, item, Order: order), place.Under.Value);
        yield return new(new(PlaceNumber, item, Order: order), place.Number.Printed);
        if (place.IsRepost) yield return new(new(PlaceRepost, item, Order: order), TidyWords.Repost);
    }
}
