using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

/// <summary>A small town with a post for every kind of person that the rules know.</summary>
internal static class Town
{
    public static readonly DateTimeOffset Noon = new(2023, 5, 10, 12, 0, 0, TimeSpan.FromHours(9));
    public static readonly FiscalYear Year = new(2022);
    public static readonly SectionId Zaimu = new("zaimu"), Somu = new("somu"), Kikaku = new("kikaku"), Gesui = new("gesui");

    // Posts, nearest to the desk first. Each is held by the person of the same name.
    public static readonly Values<Post> Posts =
    [
        Post("zaimu-tanto", Role.Drafter, Zaimu, "zaimu-kacho"), Post("zaimu-fuku", Role.DeputyDrafter, Zaimu, "zaimu-kacho"),
        Post("zaimu-kacho", Role.SectionChief, Zaimu, "somu-bucho"),
        Post("somu-tanto", Role.Drafter, Somu, "somu-kacho"), Post("somu-kacho", Role.SectionChief, Somu, "somu-bucho"),
        Post("gesui-tanto", Role.Drafter, Gesui, "gesui-kacho"), Post("gesui-kacho", Role.SectionChief, Gesui, "fuku-chocho"),
        Post("kikaku-tanto", Role.Drafter, Kikaku, "kikaku-kacho"), Post("kikaku-kacho", Role.SectionChief, Kikaku, "seisaku-bucho"),
        Post("kikaku-kakari", Role.PlanningOfficer, Kikaku, "kikaku-kacho"),
        Post("kikaku-shonin", Role.PlanningApprover, Kikaku, "seisaku-bucho") with { Holders = [Person("kikaku-kacho")], Deputies = [Person("kikaku-hosa")] },
        Post("kikaku-hosa", Role.Intermediate, Kikaku, "kikaku-kacho"),
        Post("somu-bucho", Role.DivisionHead, null, "fuku-chocho"), Post("seisaku-bucho", Role.DivisionHead, null, "fuku-chocho"),
        Post("fuku-chocho", Role.Executive, null, "chocho"), Post("chocho", Role.Executive, null, null),
    ];

    public static Office Office(Func<Post, Post>? change = null) => new(Posts.Select(change ?? (post => post)).ToValues());

    public static Circumstances Around(bool joint = false, bool planningLed = false, Func<Post, Post>? change = null)
    {
        var leads = planningLed ? joint ? new[] { Kikaku, Somu } : [Kikaku] : joint ? [Zaimu, Somu] : [Zaimu];
        var chiefs = leads.Select(lead => new PostId($"{lead}-kacho")).ToValues();
        return new(Office(change), new Route([new RouteStep(chiefs)], [], new PostId("kikaku-shonin")), leads.ToValues(), new DateOnly(2023, 5, 10));
    }

    public static readonly SeriesId Jigyosu = new("i1-s1"), Nissu = new("i1-s2");

    public static SheetState NewSheet() => SheetState.For(Year, [Asked(Jigyosu, "3", "6"), SettledLate(Asked(Nissu, "9.5", "10.3"))]);

    public static SheetContent Full(string narrative = "・補助を統合した。") =>
        new([new Answer(Jigyosu, Cell.Read("4")), new Answer(Nissu, Cell.Read("8.5"))], Paragraphs.Of(narrative));

    /// <summary>The same with a value that is known only after the books are closed.</summary>
    public static SheetContent Open(string narrative = "・補助を統合した。") =>
        Full(narrative) with { Answers = [new Answer(Jigyosu, Cell.Read("4")), new Answer(Nissu, Cell.Read("未確定"))] };

    private static Question SettledLate(Question question) => question with { Series = question.Series with { Timing = ValueTiming.AfterClosing } };

    public static Question Asked(SeriesId id, params string[] targets)
    {
        var row = new YearCells(targets.Select((target, index) => new YearCell(new(2021 + index), Cell.Read(target))).ToValues());
        return new(new Series(id, "事業数 (単年)", PeriodKind.SingleYear, YearBasis.FiscalYear, TargetHistory.StartingWith(row), new Direction.Higher()), new([]));
    }

    public static PersonId Person(string name) => new(name);

    public static Actor Actor(string name) => new(Person(name), $"{name}@town");

    private static Post Post(string id, Role role, SectionId? section, string? higher) =>
        new(new(id), role, section, higher is null ? null : new(higher), [Person(id)], false, []);
}
