using System.Globalization;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Jobs;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// 期限の変更 of a year, told to those before whom a sheet lay when it happened and whose own date moved by it. Reminders of the
/// old date lapse, because the date is part of their keys (AT-23).
/// </summary>
internal static class DateChanges
{
    public static IEnumerable<Telling> Of(PlanScene scene) => scene.Cases.SelectMany(it => Of(it, scene));

    private static IEnumerable<Telling> Of(SheetCase it, PlanScene scene)
    {
        if (it is not { Cycle.Changed: { } changed, Deadline: { } deadline } || it.Line.StageSince > changed.At) return [];
        if (StageDeadline.Of(changed.Before, it.Sheet, it.Around, scene.Calendar) is not { } before || before.LastDay == deadline.LastDay) return [];
        var whom = it.Sheet.Stage is Stage.Draft ? it.Drafters().Union(it.Chiefs()) : it.JudgesNow();
        return whom.Select(person =>
        {
            var telling = ItemTelling.Of(it, scene, NoticeKind.DueChanged, person,
                string.Create(CultureInfo.InvariantCulture, $"due.changed/{it.Line.Id}/{before.LastDay:yyyy-MM-dd}-{deadline.LastDay:yyyy-MM-dd}/{it.Sheet.Stage}/{person}"), changed.At);
            return telling with
            {
                Facts = new Dictionary<string, string>(telling.Facts, StringComparer.Ordinal)
                {
                    ["words"] = changed.Reason,
                    ["old_due"] = PlanScene.DateName(before.LastDay),
                    ["old_due_short"] = PlanScene.ShortDate(before.LastDay),
                },
                Reason = it.Sheet.Stage is Stage.Draft ? "あなたが主体課の担当者又は所属長のため" : "あなたの処理を待っている調書のため",
                Cause = string.Create(CultureInfo.InvariantCulture, $"dates/{it.Plan.Id}/{it.Line.Id.Year.StartYear}/{changed.Number}"),
                Due = deadline.LastDay,
                Thread = Turns.ThreadOf(it),
            };
        });
    }
}
