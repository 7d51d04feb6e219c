using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Ports;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>On 24 April 2023 the drafter of 財務課, who leads item 7, becomes somebody else.</summary>
public class AssigneeTests
{
    private static readonly DateOnly Day = new(2023, 4, 24);
    private static readonly PersonId Newcomer = new("newcomer"), Drafter = new("zaimu-tanto"), Chief = new("zaimu-kacho");

    [Fact]
    public void TheNewDrafter_IsAskedOnce_AndTheOldOneHearsNothingMore()
    {
        var opened = Line(Stage.Draft, At(4, 11), sheet => sheet with { Done = [Entered(Verb.Open, "kikaku-tanto", Stage.NotOpened, Stage.Draft)] });
        var before = Told(Changed(Role.Drafter, "zaimu-tanto"), opened, Morning(4, 21));
        var after = Told(Changed(Role.Drafter, "zaimu-tanto"), opened, Morning(4, 24));

        var asked = Assert.Single(after, notice => notice.Person == Newcomer);
        Assert.Equal(NoticeKind.CycleOpened, asked.Kind);
        Assert.StartsWith("【担当】", asked.Title, StringComparison.Ordinal);
        Assert.Contains("担当者が替わりました", asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(after, notice => notice.Person == Drafter);
        Assert.StartsWith("【作成依頼】", Assert.Single(before, notice => notice.Person == Drafter && notice.Kind is NoticeKind.CycleOpened).Title, StringComparison.Ordinal);
        Assert.DoesNotContain(before, notice => notice.Person == Newcomer);
        // The next day's plan has the same notice under the same key.
        Assert.Equal(asked.UniqueKey, Assert.Single(Told(Changed(Role.Drafter, "zaimu-tanto"), opened, Morning(4, 25)), notice => notice.Person == Newcomer).UniqueKey);
    }

    [Fact]
    public void TheChief_HearsOfIt_InHisDigest()
    {
        var line = Line(Stage.Draft, At(4, 11));
        var changed = Assert.Single(Told(Changed(Role.Drafter, "zaimu-tanto"), line, Morning(4, 24)), notice => notice.Kind is NoticeKind.AssigneeChanged);

        Assert.Equal(Chief, changed.Person);
        Assert.Contains("変更後：新任の担当者", changed.Body, StringComparison.Ordinal);
        Assert.Contains("担当変更", Assert.Single(Told(Changed(Role.Drafter, "zaimu-tanto"), line, Morning(4, 24)), notice => notice.Kind is NoticeKind.DigestDaily && notice.Person == Chief).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Told(Changed(Role.Drafter, "zaimu-tanto"), line, Morning(4, 21)), notice => notice.Kind is NoticeKind.AssigneeChanged);
        Assert.DoesNotContain(Told(Changed(Role.Drafter, "zaimu-tanto"), line, Morning(5, 12)), notice => notice.Kind is NoticeKind.AssigneeChanged);
    }

    [Fact]
    public void AnewChief_IsAskedForWhatWaits_AndNobodyIsToldThatTheDrafterChanged()
    {
        var notices = Told(Changed(Role.SectionChief, "zaimu-kacho"), Line(Stage.DepartmentReview, At(4, 20)), Morning(4, 24));

        Assert.Equal(["newcomer"], notices.Where(notice => notice.Kind is NoticeKind.ReviewRequested).Select(notice => notice.Person.Value));
        Assert.DoesNotContain(notices, notice => notice.Person == Chief || notice.Kind is NoticeKind.AssigneeChanged);
    }

    [Fact]
    public void AChangeBeforeTheSheetCameToItsStage_IsNoNews() =>
        Assert.DoesNotContain(Told(Changed(Role.Drafter, "zaimu-tanto"), Line(Stage.Draft, At(4, 24)), Morning(4, 25)), notice => notice.Kind is NoticeKind.AssigneeChanged);

    [Fact]
    public void AnotherLeadSection_IsAskedOnce_AndTheOldOneHearsNothingMore()
    {
        var (snapshot, line) = (Snapshot(), Line(Stage.Draft, At(4, 11)));
        var plan = snapshot.Plans[0].Plan!;
        var other = plan.Items.First(item => item.Leads.All is [{ Id.Value: "somu" }]).Leads;
        var moved = snapshot with { Plans = [PlanRecord.New with { Plan = plan with { Items = plan.Items.Select(item => item.Id == line.Id.Item ? item with { Leads = other } : item).ToValues() } }] };
        var (before, after) = (Told(snapshot, line, Morning(4, 12)), Told(moved, line, Morning(4, 12)));

        Assert.All(before, notice => Assert.StartsWith("zaimu-", notice.Person.Value, StringComparison.Ordinal));
        Assert.NotEmpty(before);
        Assert.Equal(["somu-fuku", "somu-tanto"], after.Where(notice => notice.Kind is NoticeKind.WriteRequested).Select(notice => notice.Person.Value).Order(StringComparer.Ordinal));
        Assert.All(after, notice => Assert.StartsWith("somu-", notice.Person.Value, StringComparison.Ordinal));
        Assert.Empty(before.Select(notice => notice.UniqueKey).Intersect(after.Select(notice => notice.UniqueKey)));
    }

    private static List<Notice> Told(TownSnapshot town, SheetLine line, DateTimeOffset now) => [.. Plan(town, [line], now).Select(planned => planned.Notice)];

    private static TownSnapshot Changed(Role role, string was)
    {
        var (snapshot, old) = (Snapshot(), new PersonId(was));
        var town = snapshot.Town;
        var posts = town.Posts.Select(post => post.Role != role || !post.Holders.Any(tenure => tenure.Person == old) ? post
            : post with { Holders = post.Holders.Select(tenure => tenure.Person == old ? tenure with { To = Day.AddDays(-1) } : tenure).Append(new Tenure(Newcomer, Day)).ToValues() }).ToValues();
        return snapshot with { Town = new(town.Municipality, town.Sections, [.. town.People, new(Newcomer, "新任の担当者")], posts, town.Absences, town.Routes, town.OwnDays) };
    }
}
