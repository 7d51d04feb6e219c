using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>処理待ち: what waits for somebody's judgement, with its age; then the deputy is asked too.</summary>
internal static class Judgements
{
    // Older than this it is the weekly digest's.
    private const int DaysOfReminder = 5;

    public static IEnumerable<Telling> Of(PlanScene scene) => Reminded(scene).Concat(scene.Cases.SelectMany(it => Escalated(it, scene)));

    /// <summary>Whom the digest tells that something still waits.</summary>
    public static IEnumerable<DigestCall> Calls(PlanScene scene) =>
        from it in scene.Cases
        where it.IsJudged
        let reached = ReachedBy(it, Ladder.Judge, scene)
        where reached is { Rung.InDigest: true }
        from person in it.JudgesNow()
        select new DigestCall(person, reached.Moment);

    /// <summary>One notice about everything that waits for a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="key">Its key.</param>
    /// <param name="moment">Since when it is due.</param>
    /// <param name="scene">The moment.</param>
    public static Telling Pending(PersonId person, string key, DateTimeOffset moment, PlanScene scene)
    {
        var waiting = scene.Cases.Where(it => it.JudgesNow().Contains(person)).OrderBy(it => it.TurnSince).ToList();
        var facts = PlanScene.ListFacts(waiting[0], [.. waiting.Select(it => LineOf(it, scene))], null);
        facts["oldest_days"] = PlanScene.Number(scene.DaysWaiting(waiting[0]));
        return new(NoticeKind.ApprovalReminder, person, key, moment, facts) { Subject = key, Link = "/tasks", Reason = "あなたの処理を待っている調書があるため", Cause = key };
    }

    /// <summary>One waiting sheet in a list.</summary>
    public static string LineOf(SheetCase it, PlanScene scene) => scene.LineOf(it, scene.DaysWaiting(it) is > 0 and var days ? $"{PlanScene.Number(days)}開庁日前から" : "本日から");

    private static Reached? ReachedBy(SheetCase it, Ladder ladder, PlanScene scene) => ladder.Newest(WorkDays.DayOf(it.TurnSince), scene.Now, scene.Days);

    private static IEnumerable<Telling> Reminded(PlanScene scene) =>
        from it in scene.Cases
        where it.IsJudged
        let reached = ReachedBy(it, Ladder.Judge, scene)
        where reached is { Rung.InDigest: false } && scene.Days.Between(reached.Day, scene.Today) < DaysOfReminder
        from person in it.JudgesNow()
        group reached by person into each
        let newest = each.MaxBy(reached => reached.Moment)!
        select Pending(each.Key, string.Create(CultureInfo.InvariantCulture, $"pend/{scene.Town.Town.Municipality.Id}/{each.Key}/{newest.Day:yyyy-MM-dd}"), newest.Moment, scene) with
        {
            ByMailToo = each.Any(reached => reached.Day == newest.Day && reached.Rung.Days == 4),
            Ends = WorkDays.At(scene.Days.Add(newest.Day, 2), Events.EventTable.DigestHour),
        };

    private static IEnumerable<Telling> Escalated(SheetCase it, PlanScene scene)
    {
        if (!it.IsJudged || it.Sheet.Stage is Stage.Approved || ReachedBy(it, Ladder.Deputy, scene) is not { } reached) yield break;
        foreach (var awaited in it.Judges())
        {
            var deputies = it.Around.Office.Posts.Where(post => post.Id == awaited.DecidedAt).SelectMany(post => post.Deputies).Except(awaited.Persons).ToList();
            if (deputies.Count == 0) continue;
            var facts = scene.Facts(it);
            facts["original"] = string.Join('・', awaited.Persons.Select(scene.Town.Town.NameOf));
            facts["days_waiting"] = PlanScene.Number(scene.DaysWaiting(it));
            foreach (var person in deputies.Union(awaited.Persons).Union(it.Planning()))
                yield return ItemTelling.Of(it, scene, NoticeKind.ApprovalEscalated, person, string.Create(CultureInfo.InvariantCulture,
                    $"esc/{it.Line.Id}/{it.Sheet.Stage}/{it.TurnSince.UtcDateTime:yyyyMMddHHmmss}/{awaited.Post}/{person}"), reached.Moment) with
                {
                    Facts = facts,
                    Thread = Turns.ThreadOf(it),
                    Due = it.Deadline?.LastDay,
                    Reason = deputies.Contains(person) ? "代決者に設定されているため" : awaited.Persons.Contains(person) ? "あなたが本来の処理者のため" : "あなたが企画担当のため",
                };
        }
    }
}
