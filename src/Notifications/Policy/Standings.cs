
namespace ReformFlow.Notifications.Policy;

/// <summary>What stands and is somebody's to do: the lines of his digest.</summary>
internal static class Standings
{
    private const int SoonDays = 14;

    public static IEnumerable<Standing> Of(PlanScene scene) => Reminders.Late(scene).SelectMany(it => Written(it, scene)).Concat(scene.Cases.SelectMany(it => Judged(it, scene)));

    private static IEnumerable<Standing> Written(SheetCase it, PlanScene scene)
    {
        var date = it.SubmitBy!.Value;
        var left = scene.Days.Between(scene.Today, date);
        if (left > SoonDays) return [];
        var part = left < 0 ? DigestPart.Over : left == 0 ? DigestPart.Today : DigestPart.Soon;
        // Above the writer only those hear of it whom the ladder has told.
        var above = new[] { (Ladder.Chief, Overdues.ChiefsOf(it)), (Ladder.Planning, it.Planning()) }.Where(each => Reminders.Counted(it, each.Item1, scene) is not null).SelectMany(each => each.Item2);
        return it.Writers().Union(above).Select(person => new Standing(person, part, it.Line.Id, scene.LineOf(it), date));
    }

    private static IEnumerable<Standing> Judged(SheetCase it, PlanScene scene) =>
        it.JudgesNow().Select(person => new Standing(person, DigestPart.Waiting, it.Line.Id, Judgements.LineOf(it, scene), WorkDays.DayOf(it.TurnSince)));
}
