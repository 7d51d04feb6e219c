using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>What is late, told above: one notice for a chief's section, one table for planning.</summary>
internal static class Overdues
{
    private static readonly Rung Told = new("T+1", 1, default, false);

    public static IEnumerable<Telling> Of(PlanScene scene) => ToChiefs(scene).Concat(ToPlanning(scene));

    /// <summary>The chiefs who are told; not one who writes the sheet himself and has been told as its writer.</summary>
    public static IEnumerable<PersonId> ChiefsOf(SheetCase it) => it.Chiefs().Except(it.Writers());

    private static IEnumerable<Telling> ToChiefs(PlanScene scene) =>
        from it in Reminders.Late(scene)
        let reached = Reminders.Counted(it, Ladder.Chief, scene)
        where reached is not null && WasTold(it, scene)
        from section in it.Around.Leads
        from person in ChiefsOf(it).Intersect(it.HoldersIn(section, Role.SectionChief))
        group (it, reached) by (it.Plan.Id, it.Line.Id.Year, section, person) into late
        where late.Any(each => !each.reached.Rung.InDigest)
        let name = scene.Town.Town.NameOf(late.Key.section, scene.Today)
        select Of(NoticeKind.OverdueChief, late.Key.person, [.. late], $"{late.Key.section}/", scene, facts => facts["section"] = name) with
        {
            Reason = $"あなたが{name}の所属長のため",
        };

    private static IEnumerable<Telling> ToPlanning(PlanScene scene) =>
        from it in Reminders.Late(scene)
        let reached = Reminders.Counted(it, Ladder.Planning, scene)
        where reached is not null
        from person in it.Planning()
        group (it, reached) by (it.Plan.Id, it.Line.Id.Year, person) into late
        where late.Any(each => !each.reached.Rung.InDigest)
        let sections = late.SelectMany(each => each.it.Around.Leads).Distinct().Count()
        select Of(NoticeKind.OverduePlanning, late.Key.person, [.. late], "", scene, facts => facts["section_count"] = PlanScene.Number(sections)) with
        {
            Reason = "あなたが企画担当のため",
        };

    private static Telling Of(NoticeKind kind, PersonId person, List<(SheetCase It, Reached Reached)> late, string about, PlanScene scene, Action<Dictionary<string, string>> more)
    {
        var (first, newest) = (late[0].It, late.Where(each => !each.Reached.Rung.InDigest).Select(each => each.Reached).MaxBy(reached => reached.Moment)!);
        var year = string.Create(CultureInfo.InvariantCulture, $"{first.Plan.Id}/{first.Line.Id.Year.StartYear}");
        var facts = PlanScene.ListFacts(first, [.. late.Select(each => scene.LineOf(each.It))], first.SubmitBy);
        more(facts);
        var key = string.Create(CultureInfo.InvariantCulture, $"{Events.EventTable.Of(kind).Word}/{year}/{about}{newest.Day:yyyy-MM-dd}/{person}");
        return new(kind, person, key, newest.Moment, facts)
        {
            Subject = year,
            Link = PlanScene.YearPage(first),
            Reason = "",
            Cause = string.Create(CultureInfo.InvariantCulture, $"due:{first.SubmitBy:yyyy-MM-dd}/{newest.Rung.Word}"),
            Due = first.SubmitBy,
        };
    }

    // 担当者への通知が実際に届いている: whoever never heard of it is not complained about; operations looks after that (AT-30).
    private static bool WasTold(SheetCase it, PlanScene scene) => it.Writers().Select(person => Reminders.KeyOf(it, it.SubmitBy!.Value, Told, person)).ToList() is var keys
        && (keys.Count == 0 || keys.Exists(key => scene.Carried.FirstOrDefault(carried => carried.Notice == key) is not { IsDead: true }));
}
