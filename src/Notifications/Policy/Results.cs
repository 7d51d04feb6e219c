using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>What became of a sheet, told to those whom it concerns and who did not do it themselves.</summary>
internal static class Results
{
    public static IEnumerable<Telling> Of(PlanScene scene) => scene.Cases.SelectMany(it => Of(it, scene)).Concat(Closed(scene));

    /// <summary>Those in whose place somebody has approved and who have not read it yet, and who that was; null where nobody was represented.</summary>
    public static (IEnumerable<PersonId> Whom, PersonId By)? Represented(SheetCase it) =>
        it.Sheet.Hands.LastOrDefault(hand => hand.Did is Verb.Approve) is { ForPost: { } post } hand && it.Sheet.ToPostView.Contains(post)
            ? (it.Around.Office.Posts.Where(each => each.Id == post).SelectMany(each => each.Holders).Where(person => person != hand.Person), hand.Person)
            : null;

    private static IEnumerable<Telling> Of(SheetCase it, PlanScene scene)
    {
        var told = (it.Sheet.Stage, it.Entered?.Act.Verb) switch
        {
            (Stage.Approved, Verb.Approve) => To(it, scene, NoticeKind.ItemApproved, it.Writers(), "あなたが担当者のため"),
            (Stage.Published, not (Verb.AbandonCorrection or Verb.AbandonFinal)) => To(it, scene, NoticeKind.ItemPublished, it.Writers().Union(it.Chiefs()), "あなたが主体課の担当者又は所属長のため"),
            (Stage.Draft, Verb.Withdraw) => To(it, scene, NoticeKind.ItemWithdrawn, it.JudgesOnceSubmitted(), "あなたに審査を依頼していたため"),
            _ => [],
        };
        return Represented(it) is not { } acted ? told : told.Concat(To(it, scene, NoticeKind.DelegateActed, acted.Whom, "あなたが本来の決裁者のため").Select(telling => telling with
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"delegate.acted/{it.Line.Id}/{it.Sheet.ContentVersion}/{telling.Person}"),
            Facts = new Dictionary<string, string>(telling.Facts, StringComparer.Ordinal) { ["actor"] = scene.Town.Town.NameOf(acted.By) },
        }));
    }

    private static IEnumerable<Telling> To(SheetCase it, PlanScene scene, NoticeKind kind, IEnumerable<PersonId> whom, string reason)
    {
        var since = it.Line.StageSince;
        foreach (var person in whom.Distinct().Where(person => person != it.Entered?.By.Person))
        {
            var telling = ItemTelling.Of(it, scene, kind, person, string.Create(CultureInfo.InvariantCulture,
                $"{Events.EventTable.Of(kind).Word}/{it.Line.Id}/{since.UtcDateTime:yyyyMMddHHmmssfffffff}/{person}"), since);
            var facts = new Dictionary<string, string>(telling.Facts, StringComparer.Ordinal)
            {
                ["version"] = PlanScene.Number(it.Sheet.PublishedVersion),
                ["publication"] = it.Cycle.DatesInForce?.PublishOn is { } day ? $"公表予定日は{PlanScene.DateName(day)}です。" : "",
            };
            // A withdrawal stands below the request that it takes back.
            yield return telling with { Reason = reason, Facts = facts, Thread = kind is NoticeKind.ItemWithdrawn ? $"{it.Line.Id}/review" : null };
        }
    }

    // The year does not keep when it was closed; it is news until the end of the year in which that ought to happen.
    private static IEnumerable<Telling> Closed(PlanScene scene) =>
        from cycle in scene.Town.Cycles
        where cycle.Phase is CyclePhase.Closed && scene.Today <= cycle.Year.Next.LastDay
        let record = scene.Town.Find(cycle.Plan)?.Plan
        where record is not null
        let office = scene.Town.Town.OfficeOn(scene.Today)
        from person in office.Posts.Where(post => post.Role is Role.Drafter or Role.SectionChief && IsConcerned(post, scene, cycle)).SelectMany(post => post.Holders).Distinct()
        select new Telling(NoticeKind.YearCloseDone, person, string.Create(CultureInfo.InvariantCulture, $"yearclose.done/{cycle.Plan}/{cycle.Year.StartYear}/{person}"), scene.Now,
            new Dictionary<string, string>
            {
                ["fiscal_year"] = Domain.Calendar.EraTable.Standard.FiscalYearName(cycle.Year),
                ["plan"] = record.Name,
                ["published_count"] = PlanScene.Number(Settled(cycle, scene, published: true)),
                ["closed_count"] = PlanScene.Number(Settled(cycle, scene, published: false)),
            })
        {
            Subject = string.Create(CultureInfo.InvariantCulture, $"{cycle.Plan}/{cycle.Year.StartYear}"),
            Link = string.Create(CultureInfo.InvariantCulture, $"/cycles/{cycle.Plan}/{cycle.Year.StartYear}"),
            Reason = "あなたが主体課の担当者又は所属長のため",
            Cause = string.Create(CultureInfo.InvariantCulture, $"close/{cycle.Plan}/{cycle.Year.StartYear}"),
        };

    private static bool IsConcerned(Post post, PlanScene scene, CycleState cycle) => post.Section is { } section && cycle.Items
        .Select(item => scene.Town.Find(cycle.Plan)?.Plan?.Find(item.Item)).OfType<Domain.Plans.ActionItem>()
        .Any(item => Domain.Organisation.Routing.LeadsOn(scene.Town.Town, item, scene.Today).Contains(section));

    private static int Settled(CycleState cycle, PlanScene scene, bool published)
    {
        var covered = cycle.Certificates.Count == 0 ? 0 : cycle.Certificates[0].Covers.Count;
        return published ? covered : Math.Max(0, cycle.Items.Count - covered);
    }
}
