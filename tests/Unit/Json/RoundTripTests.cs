using CsCheck;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Tests.Unit.Approval;
using ReformFlow.Tests.Unit.Documents;

namespace ReformFlow.Tests.Unit.Json;

public class RoundTripTests
{
    public static TheoryData<object> OneOfEach => new()
    {
        new MunicipalityId("ninomiya"), new PersonId("p-1"), new OperationId("op:1/2"), new ItemNumber("R2-1"), new FiscalYear(2019),
        SamplePlan.Municipality, SamplePlan.Sections, new TownDay(new(2022, 5, 1), true, "休日開庁"),
        new Decision.Refused(Refusal.Stale), Actor.Clock, new Actor(new("p"), "a@example.jp"), new Attachment("議事録 <1>.pdf", new('a', 64), 12, FileKind.Pdf),
        new ItemEnd.Completed(new(2021), "終わった"), new ItemEnd.Merged(new(2021), "一緒に", new("other")),
        new RevisionDecision(new(2021, 4, 1), new("p"), "わけ"), new PublicVersion(SheetContent.Empty, [], 1), new Hand(new("p"), Verb.Polish, null),
        Destination.Next, Destination.Back, Destination.To(Stage.Draft),
    };

    [Theory, MemberData(nameof(OneOfEach))]
    public void OneValue_ComesBack(object value)
    {
        var back = System.Text.Json.JsonSerializer.Deserialize(Through.Write(value), value.GetType(), Grains.Json.DomainJson.Options);

        Assert.Equal(value, back);
    }

    [Fact]
    public void TheSamplePlan_ComesBack() => Through.Json(SamplePlan.Decided(SamplePlan.Read().Book));

    [Fact]
    public void AnyPlan_ComesBack() => RandomPlans.Books.Sample(book => { Through.Json(book); }, iter: 200);

    private static readonly Gen<decimal> Figure = Gen.Select(Gen.Int, Gen.Int[0, 9], (digits, scale) => new decimal(digits & int.MaxValue, 0, 0, digits < 0, (byte)scale));

    private static readonly Gen<string?> Unit = Gen.OneOf<string?>("人", "%", "千円", null);

    private static readonly Gen<Reading> Plain = Gen.OneOf<Reading>(
        Gen.Select(Figure, Unit, (value, unit) => (Reading)new Reading.Number(value, unit)), Figure.Select(value => (Reading)new Reading.Percent(value)),
        Gen.Select(Figure, Figure, Unit, (one, other, unit) => (Reading)new Reading.Range(Math.Min(one, other), Math.Max(one, other), unit, unit)),
        Gen.Select(Gen.Enum<BoundKind>(), Figure, Unit, (kind, value, unit) => (Reading)new Reading.Bound(kind, value, unit)),
        Gen.Select(Figure, Figure, (part, whole) => (Reading)new Reading.Ratio(Math.Abs(part), Math.Abs(whole) + 1)),
        Gen.String.Select(step => (Reading)new Reading.Milestone(step)),
        Gen.OneOf<Reading>(new Reading.Text(), new Reading.NotYet(), new Reading.NotEvaluated(), new Reading.Dash(), new Reading.Blank()));

    private static readonly Gen<Cell> AnyCell =
        Gen.Select(Plain, Gen.Bool, (reading, forecast) => new Cell("20.30 人", forecast ? new Reading.Forecast(reading) : reading));

    [Fact]
    public void AnyReading_ComesBack() => AnyCell.Sample(cell => { Through.Json(cell.Reading); Through.Json(cell); });

    [Fact]
    public void EveryDirectionAndEveryKindOfRelatedSections_ComesBack()
    {
        Values<Direction> directions = [new Direction.Higher(), new Direction.Lower(), new Direction.Within(), new Direction.Milestones(["検討", "策定"])];
        Values<RelatedSections> related = [new RelatedSections.All(), new RelatedSections.Blank(), new RelatedSections.Listed([new("総務課", new("somu")), new("土木課", null)])];

        Through.Json(directions);
        Through.Json(related);
    }

    [Fact]
    public void AnyHistoryOfASheet_ComesBack() =>
        Gen.Select(RandomHistories.AnySetup, RandomHistories.AnySeats, RandomHistories.AnyAttempt.Array[1, 30]).Sample((setup, seats, attempts) =>
        {
            var story = new Story(setup.Around() with { Office = seats.Office() });
            foreach (var (attempt, number) in attempts.Select((attempt, number) => (attempt, number)))
            {
                var (act, actor, _, answer) = RandomHistories.Try(story, attempt, number);
                Through.Json(act);
                Through.Json(actor);
                Through.Json(answer);
            }
            Through.Json(story.Around);
            SameSheet(story.Sheet);
        }, iter: 100);

    private static void SameSheet(SheetState sheet)
    {
        var text = Through.Write(sheet);
        var back = Through.Read<SheetState>(text);
        Assert.Equal(sheet, back);
        Assert.Equal(text, Through.Write(back));
    }
}
