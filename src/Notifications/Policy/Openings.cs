using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>年度の作成依頼 and 確定照会: one for each writer and section, with the list of what was opened, or asked again, on that day.</summary>
internal static class Openings
{
    /// <summary>Whether a sheet is written because its year was opened, or because its 未確定 values were asked again.</summary>
    public static bool IsOpening(SheetCase it) => it.Sheet.Stage is Stage.Draft && (IsSecond(it) || (it.Sheet.PublishedVersion == 0 && it.Entered?.Act.Verb is Verb.Open));

    private static bool IsSecond(SheetCase it) => it.Entered?.Act.Verb is Verb.CollectFinal;

    public static IEnumerable<Telling> Of(PlanScene scene) => (
        from it in scene.Cases
        where IsOpening(it)
        from section in it.Around.Leads
        from person in it.Writers().Intersect(it.HoldersIn(section, Role.Drafter, Role.DeputyDrafter, Role.SectionChief))
        where person != it.Entered?.By.Person
        group it by (it.Plan.Id, it.Line.Id.Year, At: TogetherWith(it), section, person, IsSecond: IsSecond(it)) into opened
        select Of(opened.Key.section, opened.Key.person, opened.Key.At, [.. opened], opened.Key.IsSecond, scene));

    // A year is opened once on a day. Values are asked again whenever a sheet is approved after the date: what was asked within ten minutes was asked together.
    private static string TogetherWith(SheetCase it) => IsSecond(it)
        ? it.Line.StageSince.AddMinutes(-(it.Line.StageSince.Minute % 10)).ToString("yyyy-MM-dd'T'HHmm", CultureInfo.InvariantCulture)
        : WorkDays.DayOf(it.Line.StageSince).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Telling Of(SectionId section, PersonId person, string at, List<SheetCase> opened, bool isSecond, PlanScene scene)
    {
        var first = opened[0];
        // Who came to the post later is asked for the same, but nothing was opened for him now.
        var isLate = !opened.Exists(it => Assignees.WroteOn(it, person, WorkDays.DayOf(it.Line.StageSince), scene));
        var key = string.Create(CultureInfo.InvariantCulture, $"{(isSecond ? "final" : "opened")}/{first.Plan.Id}/{first.Line.Id.Year.StartYear}/{at}/{section}/{person}");
        // One of them may have been given more time; each line has its own date.
        var due = opened.Min(it => it.SubmitBy);
        var facts = PlanScene.ListFacts(first, [.. opened.Select(it => scene.LineOf(it))], due);
        facts["section"] = scene.Town.Town.NameOf(section, scene.Today);
        facts["period"] = facts["fiscal_year"];
        return new(NoticeKind.CycleOpened, person, key, opened.Max(it => it.Line.StageSince), facts)
        {
            Variant = isSecond ? "final" : isLate ? "assigned" : null,
            Subject = string.Create(CultureInfo.InvariantCulture, $"{first.Plan.Id}/{first.Line.Id.Year.StartYear}"),
            Link = "/tasks",
            Reason = $"あなたが{facts["section"]}の担当者のため",
            Cause = first.Entered?.Act.Operation.Value ?? key,
            Due = due,
        };
    }
}
