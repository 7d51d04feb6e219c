using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy;

/// <summary>Says what an item is: its sections, texts, schedule and years.</summary>
internal static class ItemRows
{
    /// <summary>The rows.</summary>
    public static IEnumerable<TidyRow> Of(ActionItem item)
    {
        var id = item.Id.Value;
        return
        [
            .. Sections(id, Lead, LeadId, item.Leads.All),
            .. item.Leads.Coordinating == item.Leads.All[0] ? [] : new TidyRow[] { new(new(Coordinating, id), item.Leads.Coordinating.Printed) },
            .. OfRelated(id, item.Related),
            .. item.Description.Lines.Select((line, index) => new TidyRow(new(Description, id, Order: index + 1), line)),
            new(new(ScheduleState, id), item.Schedule.IsReadable ? TidyWords.Drawn : TidyWords.Lost),
            .. item.Schedule.Bars.SelectMany((bar, index) => OfBar(id, bar, index + 1)),
            new(new(ItemFirst, id), Digits.Of(item.Life.From)),
            .. item.Life.End is { } end ? OfEnd(id, end) : [],
        ];
    }

    private static IEnumerable<TidyRow> OfRelated(string item, RelatedSections related) => related switch
    {
        RelatedSections.All => [new(new(RelatedState, item), TidyWords.All)],
        RelatedSections.Listed listed => [new(new(RelatedState, item), TidyWords.Listed), .. Sections(item, Related, RelatedId, listed.Sections)],
        _ => [new(new(RelatedState, item), TidyWords.Blank)],
    };

    private static IEnumerable<TidyRow> Sections(string item, TidyKind kind, TidyKind ids, Values<NamedSection> sections) =>
        sections.Select((section, index) => new TidyRow(new(kind, item, Order: index + 1), section.Printed))
            .Concat(sections.Select((section, index) => new TidyRow(new(ids, item, Order: index + 1), $"{section.Printed}={section.Id?.Value ?? TidyWords.NoId}")));

    private static IEnumerable<TidyRow> OfBar(string item, ScheduleBar bar, int order)
    {
        yield return new(new(Bar, item, Order: order), bar.Text);
        if (bar.First is { } first) yield return new(new(BarFirst, item, Order: order), Digits.Of(first));
        if (bar.Last is { } last) yield return new(new(BarLast, item, Order: order), Digits.Of(last));
    }

    private static IEnumerable<TidyRow> OfEnd(string item, Domain.Plans.ItemEnd end)
    {
        yield return new(new(ItemLast, item), Digits.Of(end.LastYear));
        yield return new(new(TidyKind.ItemEnd, item), end switch
        {
            Domain.Plans.ItemEnd.Completed => TidyWords.Completed,
            Domain.Plans.ItemEnd.Discontinued => TidyWords.Discontinued,
            _ => TidyWords.Merged,
        });
        yield return new(new(ItemEndReason, item), end.Reason);
        if (end is Domain.Plans.ItemEnd.Merged merged) yield return new(new(MergedInto, item), merged.Into.Value);
    }
}
