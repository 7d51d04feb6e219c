using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// 予定の変更: whoever has days from here in his calendar gets them moved or taken away, by one mail on a day at the most and only while
/// they still lie ahead (notifications.md §4.4).
/// </summary>
internal static class CalendarChanges
{
    public static IEnumerable<Telling> Of(PlanScene scene, IReadOnlyCollection<Telling> tellings) =>
        scene.Days.IsOpen(scene.Today)
            ? DayChange.Of(scene, tellings).GroupBy(change => change.Was.Person).Where(mine => IsReached(mine.Key, scene)).Select(mine => Of(mine.Key, [.. mine], scene))
            : [];

    // It is the mail that does it. Whom it could not reach is not tried every morning.
    private static bool IsReached(PersonId person, PlanScene scene) =>
        scene.Preferences.WayOf(person, EventTable.Of(NoticeKind.CalendarChanged), Channel.Email, scene.Options.IsTeamsOn) is Way.AtOnce
        && !scene.Carried.Any(carried => carried.Person == person && carried is { Kind: NoticeKind.CalendarChanged, IsDead: true });

    private static Telling Of(PersonId person, List<DayChange> changes, PlanScene scene)
    {
        var day = scene.Today;
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["count"] = PlanScene.Number(changes.Count),
            ["list"] = PlanScene.Listed([.. changes.OrderBy(change => change.Was.Day).ThenBy(change => change.Was.Thread, StringComparer.Ordinal).Select(LineOf)]),
        };
        return new(NoticeKind.CalendarChanged, person, string.Create(CultureInfo.InvariantCulture, $"calendar.changed/{scene.Town.Town.Municipality.Id}/{day:yyyy-MM-dd}/{person}"),
            WorkDays.At(day, EventTable.DigestHour), facts)
        {
            Subject = string.Create(CultureInfo.InvariantCulture, $"calendar/{day:yyyy-MM-dd}"),
            Link = "/tasks",
            Reason = "期限の予定を受け取る設定のため",
            Cause = string.Create(CultureInfo.InvariantCulture, $"calendar:{day:yyyy-MM-dd}"),
            Ends = WorkDays.At(day, Hours.Office.To),
        };
    }

    private static string LineOf(DayChange change) =>
        $"・{change.Was.What}{(change.Was.Item is { } item ? $"：{item}" : "")}（{PlanScene.ShortDate(change.Was.Day)}）{(change.Becomes is not { } day ? "取消し" : change.Was.IsCancelled ? $"→ {PlanScene.ShortDate(day)}（再び載せます）" : $"→ {PlanScene.ShortDate(day)}")}";
}
