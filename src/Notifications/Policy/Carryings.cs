using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// Keeps single notices few: of many requests within ten minutes the first come singly and the others as one; of all others at
/// most so many on a day, and the rest in the digest. What is on its way already counts and stays as it is.
/// </summary>
internal static class Carryings
{
    private const string BurstKey = "burst/";

    private static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);

    public static List<Carrying> Of(IEnumerable<Telling> tellings, PlanScene scene)
    {
        var all = tellings.Select(telling => Carrying.Of(telling, scene)).OrderBy(each => each.NotBefore).ThenBy(each => each.It.Key, StringComparer.Ordinal).ToList();
        var wanted = all.Select(each => each.It.Key).ToHashSet(StringComparer.Ordinal);
        // What waits in vain is no notice that anybody gets.
        var known = scene.Carried.Where(carried => carried.HasLeft || wanted.Contains(carried.Notice) || carried.Notice.StartsWith(BurstKey, StringComparison.Ordinal)).ToLookup(carried => carried.Person);
        return [.. all.GroupBy(each => each.It.Person).SelectMany(mine => Few(Bundled([.. mine], [.. known[mine.Key]], scene), [.. known[mine.Key]], scene))];
    }

    private static bool IsRequest(NoticeKind kind) => kind is NoticeKind.ReviewRequested or NoticeKind.ApprovalRequested;

    private static IEnumerable<Carrying> Bundled(List<Carrying> mine, List<Carried> known, PlanScene scene)
    {
        var singles = known.Where(carried => IsRequest(carried.Kind)).Select(carried => carried.NotBefore).ToList();
        var bursts = known.Where(carried => carried.Kind is NoticeKind.ApprovalReminder && carried.Notice.StartsWith(BurstKey, StringComparison.Ordinal)).Select(carried => carried.NotBefore).ToHashSet();
        foreach (var each in mine)
        {
            if (!IsRequest(each.It.Kind) || each.Channels.Count == 0 || known.Exists(carried => carried.Notice == each.It.Key))
                yield return each;
            else if (singles.Count(moment => moment > each.NotBefore - Burst && moment <= each.NotBefore) < scene.Options.MostRequestsAtOnce)
            {
                singles.Add(each.NotBefore);
                yield return each;
            }
            else
            {
                yield return each with { Channels = [] };
                if (!bursts.Any(end => each.NotBefore > end - Burst && each.NotBefore <= end)) bursts.Add(each.NotBefore + Burst);
            }
        }
        foreach (var burst in bursts.Where(burst => burst <= scene.Now && mine.Exists(each => IsRequest(each.It.Kind))).Select(end => Together(mine[0].It.Person, end, scene))) yield return burst;
    }

    private static Carrying Together(PersonId person, DateTimeOffset end, PlanScene scene) => Carrying.Of(
        Judgements.Pending(person, $"{BurstKey}{scene.Town.Town.Municipality.Id}/{person}/{Carrying.Stamp(end)}", end, scene) with
        {
            ByMailToo = true,
            Ends = WorkDays.At(scene.Days.Add(WorkDays.DayOf(end), 2), EventTable.DigestHour),
        }, scene);

    private static IEnumerable<Carrying> Few(IEnumerable<Carrying> mine, List<Carried> known, PlanScene scene)
    {
        var counted = known.Where(carried => IsCounted(EventTable.Of(carried.Kind))).ToList();
        var (keys, sent) = (counted.Select(carried => carried.Notice).ToHashSet(StringComparer.Ordinal), counted.CountBy(carried => WorkDays.DayOf(carried.NotBefore)).ToDictionary());
        foreach (var each in mine)
        {
            var day = WorkDays.DayOf(each.NotBefore);
            if (!IsCounted(each.It.Row) || each.Channels.Count == 0 || keys.Contains(each.It.Key)) yield return each;
            else if (sent.GetValueOrDefault(day) >= scene.Options.DailyMost) yield return each with { Channels = [], InDigest = true };
            else
            {
                sent[day] = sent.GetValueOrDefault(day) + 1;
                yield return each;
            }
        }
    }

    private static bool IsCounted(EventRow row) => row.Class is NoticeClass.Reminding or NoticeClass.Informing && row.Kind is not (NoticeKind.DigestDaily or NoticeKind.CalendarChanged);
}
