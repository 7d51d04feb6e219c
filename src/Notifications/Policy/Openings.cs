using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>年度の作成依頼: one for each writer and section, with the list of what was opened on that day.</summary>
internal static class Openings
{
    /// <summary>Whether a sheet is written because its year was opened.</summary>
    public static bool IsOpening(SheetCase it) => it.Sheet is { Stage: Stage.Draft, PublishedVersion: 0 } && it.Entered?.Act.Verb is Verb.Open;

    public static IEnumerable<Telling> Of(PlanScene scene) => (
        from it in scene.Cases
        where IsOpening(it)
        from section in it.Around.Leads
        from person in it.Writers().Intersect(it.HoldersIn(section, Role.Drafter, Role.DeputyDrafter, Role.SectionChief))
        where person != it.Entered?.By.Person
        group it by (it.Plan.Id, it.Line.Id.Year, Day: WorkDays.DayOf(it.Line.StageSince), section, person) into opened
        select Of(opened.Key.section, opened.Key.person, opened.Key.Day, [.. opened], scene));

    private static Telling Of(SectionId section, PersonId person, DateOnly day, List<SheetCase> opened, PlanScene scene)
    {
        var first = opened[0];
        var key = string.Create(CultureInfo.InvariantCulture, $"opened/{first.Plan.Id}/{first.Line.Id.Year.StartYear}/{day:yyyy-MM-dd}/{section}/{person}");
        var facts = PlanScene.ListFacts(first, [.. opened.Select(it => scene.LineOf(it))], first.SubmitBy);
        facts["section"] = scene.Town.Town.NameOf(section, scene.Today);
        facts["period"] = facts["fiscal_year"];
        return new(NoticeKind.CycleOpened, person, key, opened.Max(it => it.Line.StageSince), facts)
        {
            Subject = string.Create(CultureInfo.InvariantCulture, $"{first.Plan.Id}/{first.Line.Id.Year.StartYear}"),
            Link = "/tasks",
            Reason = $"あなたが{facts["section"]}の担当者のため",
            Cause = first.Entered?.Act.Operation.Value ?? key,
            Due = first.SubmitBy,
        };
    }
}
