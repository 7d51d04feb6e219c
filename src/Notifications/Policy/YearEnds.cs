using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// 年度締めの予告, ten and three working days before everything is to be ready: the publication date, or where planning publishes
/// by hand the date of its approval. (A year has no date of its close: planning closes it when everything is settled.) Told to
/// sections that still have something to do, one notice for each person.
/// </summary>
internal static class YearEnds
{
    public static IEnumerable<Telling> Of(PlanScene scene) =>
        from it in Open(scene)
        where it.Cycle.DatesInForce is not null
        let end = EndOf(it, scene)
        where scene.Today <= end
        let reached = Ladder.YearEnd.Newest(end, scene.Now, scene.Days)
        where reached is not null && WorkDays.DayOf(it.Line.StageSince) < reached.Day
        from person in Concerned(it)
        group it by (it.Plan.Id, it.Line.Id.Year, end, reached, person) into open
        select Of(open.Key.person, open.Key.end, open.Key.reached, [.. open], scene);

    /// <summary>The sheets that sections still have to do something about.</summary>
    public static IEnumerable<SheetCase> Open(PlanScene scene) =>
        scene.Cases.Where(it => it.Sheet is { PublishedVersion: 0, Stage: Stage.Draft or Stage.DepartmentReview } && Jobs.Schedule.IsRunning(it.Cycle));

    /// <summary>The day by which everything is to be ready, for everybody who still has something to do, whether it is time to say so or not.</summary>
    public static IEnumerable<OwnDate> Holding(PlanScene scene) =>
        from it in Open(scene)
        where it.Cycle.DatesInForce is not null
        let end = EndOf(it, scene)
        from person in Concerned(it)
        select new OwnDate(person, YearOf(it), DueWords.Of(YearOf(it), NoticeKind.YearCloseNotice), end, null, "/tasks");

    private static DateOnly EndOf(SheetCase it, PlanScene scene) => scene.Days.OnOrAfter(it.Cycle.DatesInForce!.PublishOn ?? it.Cycle.DatesInForce.PlanningDue);

    private static IEnumerable<PersonId> Concerned(SheetCase it) => it.Sheet.Stage is Stage.Draft ? it.Writers().Union(it.Chiefs()) : it.JudgesNow();

    private static string YearOf(SheetCase it) => string.Create(CultureInfo.InvariantCulture, $"{it.Plan.Id}/{it.Line.Id.Year.StartYear}");

    private static Telling Of(PersonId person, DateOnly end, Reached reached, List<SheetCase> open, PlanScene scene)
    {
        var first = open[0];
        var year = YearOf(first);
        var facts = PlanScene.ListFacts(first, [.. open.Select(it => scene.LineOf(it))], end);
        facts["days_left"] = PlanScene.Number(scene.Days.Between(scene.Today, end));
        return new(NoticeKind.YearCloseNotice, person, string.Create(CultureInfo.InvariantCulture, $"yearclose/{year}/{end:yyyy-MM-dd}/{reached.Rung.Word}/{person}"), reached.Moment, facts)
        {
            Subject = year,
            Link = "/tasks",
            Reason = "未完了の調書があなたの処理を待っているため",
            Cause = string.Create(CultureInfo.InvariantCulture, $"close:{end:yyyy-MM-dd}/{reached.Rung.Word}"),
            Due = end,
            Ends = WorkDays.At(end, Preferences.Hours.Office.To),
        };
    }
}
