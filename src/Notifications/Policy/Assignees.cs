using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// 担当変更: the chiefs of a sheet that is being written hear in their digest that somebody else writes it now. The new one hears by the
/// request itself what he has to do, and the old one nothing more, because the plan follows who holds the posts today. An absence is
/// no change, and neither is another lead section, of which the plan keeps no day: its writers are asked as for any sheet of theirs.
/// </summary>
internal static class Assignees
{
    // A change that was entered so long after its day is no news.
    private const int DaysOfNews = 14;

    public static IEnumerable<Telling> Of(PlanScene scene)
    {
        var days = ChangeDays(scene).OrderDescending().ToList();
        return days.Count == 0 ? [] : scene.Cases.Where(it => it.Sheet.Stage is Stage.Draft).SelectMany(it => Of(it, days, scene));
    }

    /// <summary>Whether somebody wrote a sheet already on a day: held a post by which he would, absent or not.</summary>
    public static bool WroteOn(SheetCase it, PersonId person, DateOnly day, PlanScene scene) => Writing(it, day, scene, Role.Drafter, Role.DeputyDrafter, Role.SectionChief).Contains(person);

    private static IEnumerable<Telling> Of(SheetCase it, List<DateOnly> days, PlanScene scene)
    {
        // The newest day on which it changed; what changed before the sheet came to its stage has been told with it.
        foreach (var day in days.Where(day => day > WorkDays.DayOf(it.Line.StageSince)))
        {
            var (before, after) = (DraftersOn(it, day.AddDays(-1), scene), DraftersOn(it, day, scene));
            if (before.ToHashSet().SetEquals(after)) continue;
            return it.Chiefs().Except(after).Select(person => Told(it, day, person, before, after, scene));
        }
        return [];
    }

    private static Telling Told(SheetCase it, DateOnly day, PersonId person, List<PersonId> before, List<PersonId> after, PlanScene scene)
    {
        var telling = ItemTelling.Of(it, scene, NoticeKind.AssigneeChanged, person, string.Create(CultureInfo.InvariantCulture, $"assignee.changed/{it.Line.Id}/{day:yyyy-MM-dd}/{person}"), WorkDays.At(day, TimeOnly.MinValue));
        return telling with
        {
            Facts = new Dictionary<string, string>(telling.Facts, StringComparer.Ordinal) { ["old_assignee"] = Names(before, scene), ["new_assignee"] = Names(after, scene) },
            Reason = "あなたが主体課の所属長のため",
            Cause = string.Create(CultureInfo.InvariantCulture, $"post:{day:yyyy-MM-dd}"),
        };
    }

    private static List<PersonId> DraftersOn(SheetCase it, DateOnly day, PlanScene scene) =>
        Writing(it, day, scene, Role.Drafter, Role.DeputyDrafter) is { Count: > 0 } drafters ? drafters : Writing(it, day, scene, Role.SectionChief);

    private static List<PersonId> Writing(SheetCase it, DateOnly day, PlanScene scene, params Role[] roles)
    {
        var town = scene.Town.Town;
        var leads = town.LeadsOn(it.Item, day);
        return [.. town.Posts.Where(post => post.ExistsOn(day) && roles.Contains(post.Role) && post.Section is { } section && leads.Contains(section)).SelectMany(post => post.HoldersOn(day)).Distinct()];
    }

    // The days on which posts or sections begin, or end the day before. Nearly always there are none.
    private static HashSet<DateOnly> ChangeDays(PlanScene scene)
    {
        var (town, first) = (scene.Town.Town, scene.Today.AddDays(-DaysOfNews));
        return [.. town.Posts.SelectMany(post => post.Holders.SelectMany(tenure => Ends(tenure.From, tenure.To)).Concat(Ends(post.ValidFrom, post.ValidTo)))
            .Concat(town.Sections.Sections.SelectMany(section => Ends(section.ValidFrom, section.ValidTo))).Where(day => day > first && day <= scene.Today)];
    }

    private static IEnumerable<DateOnly> Ends(DateOnly from, DateOnly? to) => to is { } last && last < DateOnly.MaxValue ? [from, last.AddDays(1)] : [from];

    private static string Names(List<PersonId> people, PlanScene scene) => people.Count == 0 ? "なし" : string.Join('・', people.Select(scene.Town.Town.NameOf));
}
