using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// The submission's date (§6.3): first who writes, then the chief of the section, then planning. A sheet that came less than
/// three working days before a rung skips it, and so does one that somebody is visibly working on.
/// </summary>
internal static class Reminders
{
    private const int FreshDays = 3, WorkedOnDays = 2;

    public static IEnumerable<Telling> Of(PlanScene scene) => Late(scene).SelectMany(it => ToWriters(it, scene)).Concat(Overdues.Of(scene));

    /// <summary>Whom the digest tells of a rung, and since when.</summary>
    public static IEnumerable<DigestCall> Calls(PlanScene scene) =>
        from it in Late(scene)
        from each in new[] { (Ladder.Person, WritersSince(it, scene)), (Ladder.Chief, Overdues.ChiefsOf(it)), (Ladder.Planning, it.Planning()) }
        let reached = Counted(it, each.Item1, scene)
        where reached is { Rung.InDigest: true }
        from person in each.Item2
        select new DigestCall(person, reached.Moment);

    /// <summary>The sheets with a date of submission that still are written. Who has asked for more time is left alone until he is answered (§6.3).</summary>
    public static IEnumerable<SheetCase> Late(PlanScene scene) => scene.Cases.Where(it => it.SubmitBy is not null && it.Sheet.Extension?.Open is null);

    /// <summary>The rung that a sheet has come to; null where it is skipped.</summary>
    public static Reached? Counted(SheetCase it, Ladder ladder, PlanScene scene)
    {
        if (it.SubmitBy is not { } date || ladder.Newest(date, scene.Now, scene.Days, it.Grace) is not { } reached) return null;
        var isFresh = scene.Days.Between(WorkDays.DayOf(it.Line.StageSince), reached.Day) < FreshDays;
        return isFresh || IsWorkedOn(it, reached, scene) ? null : reached;
    }

    // Who came to the post after the rung's day is asked by the request; the next rung is his too.
    private static IEnumerable<PersonId> WritersSince(SheetCase it, PlanScene scene) => it.SubmitBy is not { } date || Ladder.Person.Newest(date, scene.Now, scene.Days, it.Grace) is not { } reached
        ? []
        : it.Writers().Where(person => Assignees.WroteOn(it, person, reached.Day, scene));

    // Typing is private and no act (design §4): what counts is the last saved change.
    private static bool IsWorkedOn(SheetCase it, Reached reached, PlanScene scene)
    {
        if (it.Line.ChangedAt <= it.Line.StageSince) return false;
        var changed = WorkDays.DayOf(it.Line.ChangedAt);
        return reached.Rung.Word switch
        {
            "T-7" => scene.Days.Between(changed, reached.Day) <= WorkedOnDays,
            "T-1" => changed >= scene.Days.Add(it.SubmitBy!.Value, -3),
            _ => false,
        };
    }

    private static IEnumerable<Telling> ToWriters(SheetCase it, PlanScene scene)
    {
        if (Counted(it, Ladder.Person, scene) is not { Rung.InDigest: false } reached) return [];
        var date = it.SubmitBy!.Value;
        var kind = reached.Rung.Days switch { < 0 => NoticeKind.ReminderBefore, 0 => NoticeKind.ReminderToday, _ => NoticeKind.OverduePerson };
        return WritersSince(it, scene).Select(person => ItemTelling.Of(it, scene, kind, person, KeyOf(it, date, reached.Rung, person), reached.Moment) with
        {
            Facts = Facts(it, date, scene),
            Thread = Turns.ThreadOf(it),
            Cause = string.Create(CultureInfo.InvariantCulture, $"due:{date:yyyy-MM-dd}/{reached.Rung.Word}"),
            Due = date,
            Ends = Ends(date, reached.Rung.Days, it.Grace, scene),
        });
    }

    /// <summary>The key of a rung: another date is another key, so the old ones lapse (AT-23).</summary>
    public static string KeyOf(SheetCase it, DateOnly date, Rung rung, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"due/{it.Line.Id}/{date:yyyy-MM-dd}/{rung.Word}/{person}");

    private static DateTimeOffset Ends(DateOnly date, int days, int grace, PlanScene scene) => days switch
    {
        < 0 => WorkDays.At(date, Events.EventTable.DigestHour),
        0 => WorkDays.At(date, Preferences.Hours.Office.To),
        _ => WorkDays.At(scene.Days.Add(date, 3 + grace), Events.EventTable.DigestHour),
    };

    private static Dictionary<string, string> Facts(SheetCase it, DateOnly date, PlanScene scene)
    {
        var facts = scene.Facts(it);
        facts["days_left"] = PlanScene.Number(Math.Max(0, scene.Days.Between(scene.Today, date)));
        facts["days_over"] = PlanScene.Number(Math.Max(0, scene.Days.Between(date, scene.Today)));
        var escalates = scene.Days.Add(date, 3 + it.Grace);
        facts["escalation"] = escalates > scene.Today && Overdues.ChiefsOf(it).Any() ? $"提出されない場合は、{PlanScene.DateName(escalates)}に所属長へお知らせします。" : "";
        return facts;
    }
}
