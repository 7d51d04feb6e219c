using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Cards;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Workflows;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications.Workflows;

public class PostsTests
{
    [Fact]
    public void WhatIsLate_IsPostedOnce_BySectionAndNumber()
    {
        var post = Assert.Single(On(Morning(5, 23), Snapshot(), Lines("item-7", "item-8", "item-4")), post => post.Kind is NoticeKind.OverduePlanning);

        Assert.Equal("overdue.planning/ninomiya/gyokaku-r1/2022/due:2023-05-12/T+7", post.Cause);
        Assert.Equal(new(2023, 5, 23, 9, 45, 0, TimeSpan.FromHours(9)), post.NotBefore);
        Assert.Equal(3, post.Card.Lines.Count);
        Assert.All(post.Card.Lines, line => Assert.Matches("^・.+課 [0-9]+件$", line));
        Assert.Equal("/cycles/gyokaku-r1/2022", post.Card.Link);
    }

    [Fact]
    public void TheMessage_IsAsReviewed()
    {
        var post = Assert.Single(On(Morning(5, 23), Snapshot(), Lines("item-7", "item-8", "item-4")), post => post.Kind is NoticeKind.OverduePlanning);

        ReviewedFile.Matches("post-of-what-is-late.json", AdaptiveCard.Message(post.Card, "https://reformflow.city.example.lg.jp") + "\n");
    }

    [Fact]
    public void TheEndOfAYear_IsPostedTenAndThreeDaysBefore()
    {
        var lines = Lines("item-7");

        Assert.DoesNotContain(On(Morning(6, 15), Snapshot(), lines), post => post.Kind is NoticeKind.YearCloseNotice);
        Assert.EndsWith("T-10", Single(6, 16).Cause, StringComparison.Ordinal);
        Assert.EndsWith("T-3", Single(6, 28).Cause, StringComparison.Ordinal);

        PlannedPost Single(int month, int day) => Assert.Single(On(Morning(month, day), Snapshot(), lines), post => post.Kind is NoticeKind.YearCloseNotice);
    }

    [Fact]
    public void AClosedYear_IsPosted_WithItsNumbers()
    {
        var town = Snapshot(phase: CyclePhase.Closed);

        var cards = On(Morning(7, 3), town with { Cycles = [town.Cycles[0] with { Items = [new(new("item-7"), true, null, [])] }] }, []);

        Assert.Equal(["公表 0件／調書なしで締め 1件"], Assert.Single(cards).Card.Lines);
    }

    [Fact]
    public void NoPost_NamesAPersonOrASheet()
    {
        var posts = On(Morning(5, 23), Snapshot(), Lines("item-7", "item-8", "item-4")).Concat(On(Morning(6, 28), Snapshot(), Lines("item-7"))).ToList();

        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.All(Snapshot().Town.People, person => Assert.DoesNotContain(person.Name, AdaptiveCard.Message(post.Card, ""), StringComparison.Ordinal)));
        Assert.All(posts, post => Assert.All(SamplePlan.Read().Book.Plan.Items, item => Assert.DoesNotContain(item.Title, AdaptiveCard.Message(post.Card, ""), StringComparison.Ordinal)));
    }

    [Fact]
    public void WithoutTrouble_NothingIsPosted() => Assert.Empty(On(Morning(4, 20), Snapshot(), Lines("item-7")));

    private static Values<SheetLine> Lines(params string[] items) => items.Select(item => Line(Stage.Draft, At(4, 11))).Select((line, at) => line with { Id = line.Id with { Item = new(items[at]) } }).ToValues();

    private static Values<PlannedPost> On(DateTimeOffset now, TownSnapshot town, Values<SheetLine> lines) => Posts.Of(new(town, lines, Working, now, PreferenceBook.Standard, new(), []));
}
