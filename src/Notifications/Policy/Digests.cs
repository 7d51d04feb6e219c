using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// まとめ通知: at 08:30 of an open day, one for each person to whom something new has fallen since the one before. It then lists
/// everything that stands. Standing work alone calls for none: the same list every morning is read by nobody (§6.1).
/// </summary>
internal static class Digests
{
    // Longer ago than this, what fell to a digest that never was planned is news no more, and stands in the inbox.
    private const int DaysOfNews = 3;

    public static IEnumerable<Telling> Of(List<Carrying> carryings, PlanScene scene)
    {
        // What was one too many on its day falls to the next morning.
        var told = carryings.Where(each => each.InDigest).Select(each => (each.It, Call: new DigestCall(each.It.Person, each.NotBefore))).ToList();
        var standing = Standings.Of(scene).ToLookup(each => each.Person);
        return
            from call in told.Select(each => each.Call).Concat(Reminders.Calls(scene)).Concat(Judgements.Calls(scene))
            let morning = scene.Days.DigestFor(call.Moment)
            where morning <= scene.Now
            group morning by call.Person into mine
            let morning = mine.Max()
            where scene.Days.Between(WorkDays.DayOf(morning), scene.Today) <= DaysOfNews
            let news = told.Where(each => each.It.Person == mine.Key && each.It.Row.Class is not NoticeClass.Reminding && scene.Days.DigestFor(each.Call.Moment) == morning).Select(each => each.It).ToList()
            let digest = Of(mine.Key, morning, [.. standing[mine.Key]], news, scene)
            where digest is not null
            select digest;
    }

    private static Telling? Of(PersonId person, DateTimeOffset morning, List<Standing> standing, List<Telling> news, PlanScene scene)
    {
        if (standing.Count + news.Count == 0) return null;
        var day = WorkDays.DayOf(morning);
        // One that could not be planned on its day says how things stand now.
        var shown = scene.Today > day ? scene.Today : day;
        int Count(DigestPart part) => standing.Count(each => each.Part == part);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = PlanScene.DateName(shown),
            ["date_short"] = PlanScene.ShortDate(shown),
            ["count"] = PlanScene.Number(standing.Count),
            ["over_count"] = PlanScene.Number(Count(DigestPart.Over)),
            ["today_count"] = PlanScene.Number(Count(DigestPart.Today)),
            ["soon_count"] = PlanScene.Number(Count(DigestPart.Soon)),
            ["approval_count"] = PlanScene.Number(Count(DigestPart.Waiting)),
            ["info_count"] = PlanScene.Number(news.Count),
            ["sections"] = string.Join("\n\n", Sections(standing, news)),
        };
        return new(NoticeKind.DigestDaily, person, string.Create(CultureInfo.InvariantCulture, $"digest/{scene.Town.Town.Municipality.Id}/{day:yyyy-MM-dd}/{person}"), morning, facts)
        {
            Variant = standing.Count == 0 ? "information" : null,
            Subject = string.Create(CultureInfo.InvariantCulture, $"digest/{day:yyyy-MM-dd}"),
            Link = standing.Count == 0 ? "/inbox" : "/tasks",
            Reason = "あなたの担当分のまとめのため",
            Cause = string.Create(CultureInfo.InvariantCulture, $"digest:{day:yyyy-MM-dd}"),
            Ends = WorkDays.At(scene.Days.OnOrAfter(shown), Preferences.Hours.Office.To),
        };
    }

    private static IEnumerable<string> Sections(List<Standing> standing, List<Telling> news)
    {
        foreach (var (part, heading) in Headings)
            if (standing.Where(each => each.Part == part).OrderBy(each => each.Order).Select(each => each.Line).ToList() is { Count: > 0 } lines)
                yield return $"■{heading}（{PlanScene.Number(lines.Count)}件）\n{PlanScene.Listed(lines)}";
        if (news.Count > 0)
            yield return $"■お知らせ（{PlanScene.Number(news.Count)}件）\n{PlanScene.Listed([.. news.Select(each => $"・{each.Row.Ja}：{each.Item ?? each.Facts.GetValueOrDefault("plan")}")])}";
    }

    private static readonly Values<(DigestPart, string)> Headings =
    [
        (DigestPart.Over, "期限を過ぎているもの"), (DigestPart.Today, "本日が期限のもの"), (DigestPart.Soon, "近く期限を迎えるもの"), (DigestPart.Waiting, "処理をお待ちしているもの"),
    ];
}
