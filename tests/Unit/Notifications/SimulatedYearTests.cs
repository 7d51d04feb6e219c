using System.Globalization;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Rehearsal;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>A whole year of notices, to be read in tests/Unit/Approved, and what holds for every one of them.</summary>
public class SimulatedYearTests
{
    [Fact]
    public void AYearWithoutTeams_IsAsReviewed() => ReviewedFile.Matches("notices-of-a-year.txt", Printed(SimulatedYear.WithoutTeams));

    [Fact]
    public void AYearWithTeams_IsAsReviewed() => ReviewedFile.Matches("notices-of-a-year-with-teams.txt", Printed(SimulatedYear.WithTeams));

    [Fact]
    public void TheFirstOfEachKind_ReadsAsReviewed() => ReviewedFile.Matches("notices-first-of-each-kind.txt", string.Concat(
        SimulatedYear.WithoutTeams.Gone.Select(each => each.Gone.Notice).DistinctBy(notice => (notice.Kind, notice.Title[..3])).OrderBy(notice => notice.Kind).ThenBy(notice => notice.Title, StringComparer.Ordinal)
            .Select(notice => $"{notice.Title}\n{notice.Body}\n取り組み事項: {notice.Item}　理由: {notice.Reason}　リンク: {notice.Link}\n\n----\n\n")));

    [Fact]
    public void NothingGoesOut_OnAClosedDayOrOutsideTheHours() => Assert.All(Sent, each =>
    {
        Assert.True(Years.Working.IsWorkingDay(DateOnly.FromDateTime(each.Gone.At.DateTime)), Line(each.Gone));
        Assert.InRange(TimeOnly.FromDateTime(each.Gone.At.DateTime), new(8, 30), new(17, 15));
    });

    [Fact]
    public void NothingGoesOut_Twice() => Assert.All(Every, year => Assert.Distinct(year.Gone.Select(each => (each.Gone.Notice.UniqueKey, each.Gone.Channel))));

    [Fact]
    public void AT_42_NothingIsTold_ToWhoeverDidItHimself() => Assert.All(Every.SelectMany(year => year.Gone), each =>
        Assert.False(IsNewsOfAnAct(each.Gone.Notice.Kind) && each.Line?.Sheet.Done is [{ Taken.By.Person: { } actor }] && actor == each.Gone.Notice.Person, Line(each.Gone)));

    [Fact]
    public void NothingIsAskedFor_ThatIsDone() => Assert.All(Sent.Where(each => each.Line is not null), each => Assert.True(each.Gone.Notice.Kind switch
    {
        NoticeKind.ReminderBefore or NoticeKind.ReminderToday or NoticeKind.OverduePerson or NoticeKind.ItemReturned or NoticeKind.WriteRequested or NoticeKind.CorrectionOpened => Stage.Draft,
        NoticeKind.ReviewRequested => Stage.DepartmentReview,
        NoticeKind.ApprovalRequested or NoticeKind.ApprovalEscalated => Stage.PlanningApproval,
        _ => each.Line!.Sheet.Stage,
    } == each.Line!.Sheet.Stage, Line(each.Gone)));

    [Fact]
    public void NobodyGetsMoreThanFiveOnADay_ButForWhatAsksHim() => Assert.All(
        Sent.Where(each => EventTable.Of(each.Gone.Notice.Kind) is { Class: NoticeClass.Reminding or NoticeClass.Informing, Kind: not NoticeKind.DigestDaily })
            .GroupBy(each => (each.Gone.Notice.Person, each.Gone.Channel, each.Gone.At.Date)),
        day => Assert.True(day.Count() <= 5, $"{day.Key}"));

    [Fact]
    public void ADigest_IsNeverEmpty_AndComesOnceAMorning()
    {
        var digests = Sent.Where(each => each.Gone.Notice.Kind is NoticeKind.DigestDaily).Select(each => each.Gone).ToList();

        Assert.NotEmpty(digests);
        Assert.All(digests, digest => Assert.Contains("■", digest.Notice.Body, StringComparison.Ordinal));
        Assert.All(digests, digest => Assert.Equal(new TimeOnly(8, 30), TimeOnly.FromDateTime(digest.At.DateTime)));
    }

    [Fact]
    public void EveryText_IsFilled_AndFitsItsLine() => Assert.All(Every.SelectMany(year => year.Gone), each =>
    {
        Assert.DoesNotContain("{{", each.Gone.Notice.Title + each.Gone.Notice.Body, StringComparison.Ordinal);
        Assert.InRange(each.Gone.Notice.Title.Length, 1, 60);
        Assert.NotEmpty(each.Gone.Notice.Reason);
        Assert.NotEmpty(each.Gone.Notice.Cause);
    });

    [Fact]
    public void WithTeams_NobodyIsToldLess() => Assert.Equal(
        SimulatedYear.WithoutTeams.Gone.Where(each => each.Gone.Notice.Kind is not NoticeKind.DigestDaily).Select(each => each.Gone.Notice.UniqueKey).Distinct().Order(StringComparer.Ordinal),
        SimulatedYear.WithTeams.Gone.Where(each => each.Gone.Notice.Kind is not NoticeKind.DigestDaily).Select(each => each.Gone.Notice.UniqueKey).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<SimulatedYear> Every => [SimulatedYear.WithoutTeams, SimulatedYear.WithTeams];

    private static IEnumerable<(Rehearsed Gone, SheetLine? Line)> Sent => Every.SelectMany(year => year.Gone).Where(each => each.Gone.Channel is not null);

    // Reminders follow from a date, whoever moved the sheet last.
    private static bool IsNewsOfAnAct(NoticeKind kind) => EventTable.Of(kind) is { Pace: not Pace.FixedHour } && kind is not NoticeKind.ToRead;

    private static string Printed(SimulatedYear year) => string.Concat(year.Gone.Select(each => $"{Line(each.Gone)}\n"));

    private static string Line(Rehearsed gone) => string.Create(CultureInfo.InvariantCulture,
        $"{gone.At:yyyy-MM-dd} {"日月火水木金土"[(int)gone.At.DayOfWeek]} {gone.At:HH:mm}\t{gone.Notice.Person}\t{gone.Channel switch { Channel.Email => "メール", Channel.Teams => "Teams", _ => "画面" }}\t{EventTable.Of(gone.Notice.Kind).Word}\t{gone.Notice.Title}");
}
