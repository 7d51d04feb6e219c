using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Rehearsal;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>Random springs: days pass, and somebody does something that he may do.</summary>
public class NoticePlanProperties
{
    private static readonly Verb[] Working = [Verb.Save, Verb.Submit, Verb.Endorse, Verb.Agree, Verb.Approve, Verb.Publish, Verb.PostView, Verb.ReadCirculated];
    private static readonly DateTimeOffset Opening = Years.At(4, 11);

    // Hours that pass, which item, who of those who may, which of what he may.
    private static readonly Gen<(int Hours, int Item, int Person, int Rule)[]> Springs = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 3], Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 40];

    [Fact]
    public void PlanningTwice_GivesTheSame_AndNobodyHearsTwice() => Each((town, room, now) =>
    {
        Assert.Equal(Plan(town, now), Plan(town, now));
        room.Look(town.Snapshot, town.Lines, now);
        Assert.Empty(room.Look(town.Snapshot, town.Lines, now));
    });

    [Fact]
    public void NobodyIsReminded_WhoHasNothingToDo() => Each((town, _, now) => Assert.All(Plan(town, now).Where(each => SheetId.Parse(each.Notice.Subject) is not null && IsAbout(each.Notice.Kind)), each =>
    {
        var item = SheetId.Parse(each.Notice.Subject)!.Item;
        var open = Approvals.Open(town.Find(item)!.Sheet, new(each.Notice.Person, ""), town.Around(item, now), [.. Working]);
        Assert.True(open.Count > 0, $"{each.Notice.UniqueKey} at {now}");
    }));

    [Fact]
    public void NothingIsCarried_OnAClosedDayOrOutsideTheHours_OrWithoutItsNotice() => Each((town, _, now) => Assert.All(Plan(town, now).SelectMany(each => each.Carriages.Select(carriage => (each, carriage))), one =>
    {
        Assert.Equal(one.each.Notice.UniqueKey, one.carriage.Notice);
        Assert.True(Years.Working.IsWorkingDay(DateOnly.FromDateTime(one.carriage.NotBefore.DateTime)), one.carriage.ToString());
        Assert.True(Hours.Office.Contains(TimeOnly.FromDateTime(one.carriage.NotBefore.DateTime)), one.carriage.ToString());
        Assert.True(one.carriage.ExpiresAt > one.carriage.NotBefore && one.carriage.ExpiresAt > now, one.carriage.ToString());
    }));

    [Fact]
    public void NoKey_StandsTwice() => Each((town, _, now) => Assert.Distinct(Plan(town, now).Select(each => each.Notice.UniqueKey)));

    private static bool IsAbout(NoticeKind kind) => kind is NoticeKind.WriteRequested or NoticeKind.ReviewRequested or NoticeKind.ApprovalRequested or NoticeKind.ItemReturned or NoticeKind.CorrectionOpened
        or NoticeKind.ReminderBefore or NoticeKind.ReminderToday or NoticeKind.OverduePerson or NoticeKind.ToRead;

    private static Values<PlannedNotice> Plan(TownInMemory town, DateTimeOffset now) => Years.Plan(town.Snapshot, town.Lines, now);

    private static void Each(Action<TownInMemory, Mailroom, DateTimeOffset> check) => Springs.Sample(steps =>
    {
        var (town, room, now) = (new TownInMemory(Years.Dates), new Mailroom(Years.Working, PreferenceBook.Standard, new()), Opening);
        town.Open(now, "kikaku-tanto");
        foreach (var step in steps)
        {
            now = now.AddHours(step.Hours);
            Act(town, step, now);
            town.Publish(now);
            check(town, room, now);
        }
    }, iter: 40);

    private static void Act(TownInMemory town, (int Hours, int Item, int Person, int Rule) step, DateTimeOffset now)
    {
        ItemId item = TownInMemory.Items[step.Item * 3];
        var around = town.Around(item, now);
        var able = around.Office.Posts.SelectMany(post => post.Holders).Distinct()
            .Select(person => (Person: person, Open: Approvals.Open(town.Find(item)!.Sheet, new(person, ""), around))).Where(each => each.Open.Count > 0).ToList();
        if (able.Count == 0) return;
        var (who, open) = able[step.Person % able.Count];
        var rule = open[step.Rule % open.Count];
        town.Does(item, who.Value, rule.May, "わけ", now, rule.GoesTo is Destination.Named named ? named.Stage : null);
    }
}
