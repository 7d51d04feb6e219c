using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>期限の相談: planning is told that a section asks, the section what was answered.</summary>
internal static class Extensions
{
    public static IEnumerable<Telling> Of(PlanScene scene) => scene.Cases.SelectMany(it => Asked(it, scene).Concat(Answered(it, scene)));

    private static IEnumerable<Telling> Asked(SheetCase it, PlanScene scene)
    {
        if (it.Sheet.Extension?.Open is not { } open) return [];
        return it.Planning().Where(person => person != open.By).Select(person => Told(it, scene, NoticeKind.ExtensionAsked, person, open.StateVersion, open.At, new()
        {
            ["actor"] = scene.Town.Town.NameOf(open.By),
            ["words"] = open.Reason,
            ["wanted"] = PlanScene.DateName(open.Wanted),
            ["wanted_short"] = PlanScene.ShortDate(open.Wanted),
        }) with { Reason = "あなたが企画担当のため" });
    }

    // An answer is told while the sheet is written; afterwards nobody waits for it.
    private static IEnumerable<Telling> Answered(SheetCase it, PlanScene scene)
    {
        if (it.Sheet is not { Stage: Stage.Draft, Extension: { Open: null, Answered: { } answer } } || it.SubmitBy is not { } date) return [];
        var before = answer.Before > it.Cycle.Dates!.SectionDue ? answer.Before.Value : it.Cycle.Dates.SectionDue;
        var old = scene.Days.OnOrAfter(before);
        return it.Writers().Union([answer.To.By]).Where(person => person != answer.By).Select(person => Told(it, scene, NoticeKind.ExtensionAnswered, person, answer.StateVersion, answer.At, new()
        {
            ["actor"] = scene.Town.Town.NameOf(answer.By),
            ["words"] = answer.Words ?? "なし",
            ["old_due"] = PlanScene.DateName(old),
            ["old_due_short"] = PlanScene.ShortDate(old),
        }) with
        {
            Reason = "あなたの課が期限の相談をしたため",
            Variant = answer.Day is null ? "refused" : null,
            Due = date,
            Thread = Turns.ThreadOf(it),
        });
    }

    private static Telling Told(SheetCase it, PlanScene scene, NoticeKind kind, PersonId person, long version, DateTimeOffset at, Dictionary<string, string> more)
    {
        var telling = ItemTelling.Of(it, scene, kind, person, string.Create(CultureInfo.InvariantCulture, $"{Events.EventTable.Of(kind).Word}/{it.Line.Id}/{version}/{person}"), at);
        return telling with { Facts = telling.Facts.Concat(more).GroupBy(fact => fact.Key).ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal) };
    }
}
