using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// 進捗報告の依頼: interim checks and January's values, one notice for each person with the list of his items that have no answer, at
/// nine on the first open day; then the reminders of their date. An answer ends them, because nothing is asked any more.
/// </summary>
internal static class Progress
{
    public static IEnumerable<Telling> Of(PlanScene scene) =>
        from plan in scene.Town.Plans.Select(record => record.Plan).OfType<Domain.Plans.Plan>()
        from task in InsideTasks.Of(plan, scene.Town.Cycles, scene.Today)
        from asked in Asked(task, scene)
        from telling in Of(task, asked.Key, [.. asked], scene)
        select telling;

    // The drafter who is there, else the deputy drafter, else the chief: as for a sheet that is to be written.
    private static IEnumerable<IGrouping<PersonId, Domain.Plans.ActionItem>> Asked(InsideTask task, PlanScene scene)
    {
        var office = scene.Town.Town.OfficeOn(scene.Today);
        return from item in task.Items
               let leads = scene.Town.Town.LeadsOn(item, scene.Today)
               from person in Writers(leads, office)
               group item by person;
    }

    private static List<PersonId> Writers(Values<SectionId> leads, Office office) => new[] { Role.Drafter, Role.DeputyDrafter, Role.SectionChief }
        .Select(role => office.Posts.Where(post => post.Role == role && !post.IsAbsent && post.Section is { } section && leads.Contains(section)).SelectMany(post => post.Holders).Distinct().ToList())
        .FirstOrDefault(holders => holders.Count > 0) ?? [];

    private static IEnumerable<Telling> Of(InsideTask task, PersonId person, List<Domain.Plans.ActionItem> items, PlanScene scene)
    {
        var due = scene.Days.OnOrAfter(task.Due);
        var asked = WorkDays.At(scene.Days.OnOrAfter(task.AskFrom), Events.EventTable.Of(NoticeKind.ProgressRequested).Hour!.Value);
        yield return Telling(task, person, items, "ask", asked, scene) with { Variant = task.Check is null ? "calendar" : null };
        // Whoever was asked within the last days is not reminded on top.
        if (Ladder.Person.Newest(due, scene.Now, scene.Days) is { Rung.InDigest: false } reached && WorkDays.DayOf(asked) < reached.Day)
            yield return Telling(task, person, items, $"{due:yyyy-MM-dd}/{reached.Rung.Word}", reached.Moment, scene) with { Variant = task.Check is null ? "calendar-reminder" : "reminder" };
    }

    private static Telling Telling(InsideTask task, PersonId person, List<Domain.Plans.ActionItem> items, string word, DateTimeOffset moment, PlanScene scene)
    {
        var due = scene.Days.OnOrAfter(task.Due);
        var about = string.Create(CultureInfo.InvariantCulture, $"{task.Plan.Id}/{task.Year.StartYear}/{(task.Check is { } check ? $"check-{check.Number}" : "january")}");
        var key = $"progress/{about}/{word}/{person}";
        return new(NoticeKind.ProgressRequested, person, key, moment, Facts(task, items, due, scene))
        {
            Subject = about,
            Link = string.Create(CultureInfo.InvariantCulture, $"/cycles/{task.Plan.Id}/{task.Year.StartYear}/inside"),
            Reason = "あなたが担当者のため",
            Cause = key,
            Due = due,
        };
    }

    private static Dictionary<string, string> Facts(InsideTask task, List<Domain.Plans.ActionItem> items, DateOnly due, PlanScene scene)
    {
        var year = EraTable.Standard.FiscalYearName(task.Year);
        var lines = items.Select(item => $"・{task.Plan.OriginalPlaceOf(item.Id).Number.Printed} {item.Title}").ToList();
        return new(StringComparer.Ordinal)
        {
            ["fiscal_year"] = year,
            ["plan"] = task.Plan.Name,
            ["period"] = task.Check is { } check ? $"{year}の{check.Name}" : EraTable.Standard.CalendarYearHeading(task.Year.StartYear),
            ["section"] = string.Join('・', items.SelectMany(item => scene.Town.Town.LeadsOn(item, scene.Today)).Distinct().Select(section => scene.Town.Town.NameOf(section, scene.Today))),
            ["count"] = PlanScene.Number(lines.Count),
            ["list"] = PlanScene.Listed(lines),
            ["due"] = PlanScene.DateName(due),
            ["due_short"] = PlanScene.ShortDate(due),
        };
    }
}
