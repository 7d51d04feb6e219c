using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>A plan with as many items as there are clients at most: the sample's item 7, which one section leads, again and again. A larger one has its sheets too.</summary>
internal static class BenchmarkPlan
{
    public const int Items = 64;

    public static string Item(int number) => $"item-{100 + number}";

    public static PlanBook Book(int items = Items)
    {
        var decided = SamplePlan.Decided(SamplePlan.Read().Book);
        var sample = decided.Plan;
        var model = sample.Find(new("item-7"))!;
        var under = sample.OriginalPlaceOf(model.Id).Under;
        var numbers = Enumerable.Range(0, items).ToList();
        return new(new Plan(sample.Id, sample.Name, sample.First, sample.Last, sample.LevelNames, sample.Headings,
            numbers.Select(number => Copy(model, new(Item(number)))).ToValues(),
            numbers.Select(number => new Placement(new(Item(number)), under, new($"{100 + number}"), false)).ToValues()),
            items == Items ? [] : numbers.SelectMany(number => decided.Sheets.Where(sheet => sheet.Item == model.Id).Select(sheet => sheet with { Item = new(Item(number)) })).ToValues());
    }

    private static ActionItem Copy(ActionItem model, ItemId id) =>
        new(id, model.Title, model.Leads, model.Related, model.Description, model.Schedule, model.Indicators, model.Life);
}
