using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

public class InvariantTests
{
    private static readonly PostId Low = new("low"), High = new("high");

    [Fact]
    public void AnOffice_KnowsEveryHigherPost()
    {
        Assert.Equal([Low, High], new Office([Post(Low, High), Post(High, null)]).Upwards(Low).Select(post => post.Id));
        Assert.Empty(new Office([]).Upwards(Low));
        Assert.Equal([High], new Office([Post(new("other"), High), Post(High, null)]).Upwards(Low).Select(post => post.Id));
        Assert.True(new Office([Post(Low, null)]).Knows(Low));
        Assert.False(new Office([Post(Low, null)]).Knows(High));
        Refused("posts", "exists", () => new Office([Post(Low, High)]));
        Refused("posts", "exists", () => new Office([Post(Low, null), Post(High, new PostId("nobody"))]));
        Refused("posts", "twice", () => new Office([Post(Low, null), Post(Low, null)]));
    }

    [Fact]
    public void Offices_AreTheSameByTheirPosts()
    {
        var (one, same, other) = (new Office([Post(Low, null)]), new Office([Post(Low, null)]), new Office([Post(High, null)]));
        Assert.Equal((one, one.GetHashCode()), (same, same.GetHashCode()));
        Assert.NotEqual(one, other);
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void NoPost_IsAboveItself()
    {
        Refused("posts", "above itself", () => new Office([Post(Low, Low)]));
        Refused("posts", "above itself", () => new Office([Post(Low, High), Post(High, Low), Post(new("free"), null)]));
    }

    [Fact]
    public void ARoute_HasOneToSevenStepsAndNoPostTwice()
    {
        Refused("steps", "1 to 7", () => Route(0));
        Assert.Single(Route(1).Steps);
        Assert.Equal(7, Route(7).Steps.Count);
        Refused("steps", "1 to 7", () => Route(8));
        Refused("steps", "twice", () => new Route([new RouteStep([Low])], [], Low));
        Refused("steps", "twice", () => new Route([new RouteStep([Low])], [Low], High));
        Refused("posts", "names a post", () => new RouteStep([]));
        Assert.Equal("steps", Assert.Throws<ArgumentNullException>(() => new Route(null!, [], High)).ParamName);
        Assert.Equal("posts", Assert.Throws<ArgumentNullException>(() => new RouteStep(null!)).ParamName);
        Assert.Equal("consulted", Assert.Throws<ArgumentNullException>(() => new Route([new RouteStep([Low])], null!, High)).ParamName);
        Assert.Equal("approver", Assert.Throws<ArgumentNullException>(() => new Route([new RouteStep([Low])], [], null!)).ParamName);
    }

    [Fact]
    public void ARoute_ConsultsAtMostTenSections()
    {
        Route With(int consulted) => new([new RouteStep([Low])], Enumerable.Range(0, consulted).Select(index => new PostId($"c-{index}")).ToValues(), High);

        Assert.Equal(10, With(10).Consulted.Count);
        Refused("consulted", "At most 10", () => With(11));
    }

    [Fact]
    public void AnAttachment_IsNamedHashedAndSized()
    {
        var hash = new string('a', 64);
        Assert.Equal(("a.pdf", hash, 0), (new Attachment("a.pdf", hash, 0, FileKind.Pdf).FileName, new Attachment("a.pdf", hash, 0, FileKind.Pdf).Sha256, new Attachment("a.pdf", hash, 0, FileKind.Pdf).Length));
        Refused("fileName", "empty", () => new Attachment(" ", hash, 1, FileKind.Pdf));
        Refused("fileName", "200", () => new Attachment(new string('x', 201), hash, 1, FileKind.Pdf));
        Refused("sha256", "64", () => new Attachment("a.pdf", hash[1..], 1, FileKind.Pdf));
        Refused("sha256", "64", () => new Attachment("a.pdf", new string('a', 63) + "G", 1, FileKind.Pdf));
        Refused("sha256", "64", () => new Attachment("a.pdf", null!, 1, FileKind.Pdf));
        Refused("length", "negative", () => new Attachment("a.pdf", hash, -1, FileKind.Pdf));
        Assert.Equal("Readers", Assert.Throws<ArgumentNullException>(() => new Act(new("x"), Verb.Circulate, 0) { Readers = null! }).ParamName);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("~")]
    [InlineData("8c4f3a1e-77aa")]
    public void AnOperationId_IsVisibleAscii(string id) => Assert.Equal(id, new OperationId(id).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a\u007f")]
    [InlineData("操作")]
    public void AnOperationIdOfOtherCharacters_IsRefused(string id) =>
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new OperationId(id)).ParamName);

    [Fact]
    public void AnOperationId_HasAtMost100Characters()
    {
        Assert.Equal(100, new OperationId(new string('x', 100)).Value.Length);
        Refused("value", "100", () => new OperationId(new string('x', 101)));
        Refused("value", "Visible ASCII", () => new OperationId("é"));
    }

    [Fact]
    public void AQuestion_RaisesOnlyDoubtsAboutThisYearsAnswer()
    {
        var targets = new YearCells([new(new(2020), Cell.Read("検討")), new(new(2021), Cell.Read("3")), new(new(2022), Cell.Read("6"))]);
        var earlier = new YearCells([new(new(2020), Cell.Read("0")), new(new(2021), Cell.Read("未実施")), new(new(2022), Cell.Read("9")), new(new(2023), Cell.Read("検討中"))]);
        var question = new Question(Town.Asked(Town.Jigyosu).Series with { Targets = TargetHistory.StartingWith(targets) }, earlier);

        Assert.Empty(question.DoubtsAbout(Cell.Read("4"), new(2022)));
        Assert.Equal(DoubtKind.TextAgainstNumber, Assert.Single(question.DoubtsAbout(Cell.Read("情報共有"), new(2022))).Kind);
    }

    [Fact]
    public void TheSameAnswerThreeYearsRunning_RaisesADoubt()
    {
        var earlier = new YearCells([new(new(2020), Cell.Read("8.5")), new(new(2021), Cell.Read("8.5"))]);
        var question = Town.Asked(Town.Nissu, "9.5", "10.3") with { Earlier = earlier };

        Assert.Equal([DoubtKind.SameThreeYears], question.DoubtsAbout(Cell.Read("8.5"), new(2022)).Select(doubt => doubt.Kind));
        Assert.Empty(question.DoubtsAbout(Cell.Read("8.6"), new(2022)));
    }

    private static Post Post(PostId id, PostId? higher) => new(id, Role.Executive, null, higher, [], false, []);

    private static Route Route(int steps) =>
        new(Enumerable.Range(0, steps).Select(index => new RouteStep([new PostId($"post-{index}")])).ToValues(), [], High);

    private static void Refused(string parameter, string message, Func<object> make)
    {
        var refused = Assert.Throws<ArgumentException>(make);
        Assert.Equal(parameter, refused.ParamName);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }
}
