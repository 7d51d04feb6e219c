using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Rehearsal;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>
/// The sample's town with its sheets of 令和4年度, moved by the real rules without a grain: what rows would show is what it shows.
/// The approver is absent from 29 May to 2 June.
/// </summary>
internal sealed class TownInMemory
{
    private static readonly Plan Plan = SamplePlan.Read().Book.Plan;
    private static readonly Town Town = WithAbsence(SamplePlan.Town());
    private readonly Dictionary<ItemId, SheetLine> _lines = [];
    private CycleState _cycle;
    private int _operations;

    public TownInMemory(CycleDates dates) => _cycle = CycleState.For(Plan.Id, Years.Year) with
    {
        Phase = CyclePhase.Open,
        Dates = dates,
        Items = Plan.Items.Select(item => new CycleItem(item.Id, true, null, [])).ToValues(),
    };

    public static Values<ItemId> Items { get; } = Plan.Items.Select(item => item.Id).ToValues();

    public TownSnapshot Snapshot => new(Town, [PlanRecord.New with { Plan = Plan }], [_cycle]);

    public Values<SheetLine> Lines => _lines.Values.ToValues();

    public SheetLine? Find(ItemId item) => _lines.GetValueOrDefault(item);

    public Circumstances Around(ItemId item, DateTimeOffset now) => Surroundings.Of(Town, Plan.Find(item)!, _cycle, DateOnly.FromDateTime(now.DateTime));

    /// <summary>Planning opens every sheet.</summary>
    public void Open(DateTimeOffset now, string person)
    {
        foreach (var item in Items) Assert.Null(Does(item, person, Verb.Open, null, now));
    }

    /// <summary>The clock publishes what is due.</summary>
    public void Publish(DateTimeOffset now)
    {
        foreach (var due in Publications.Due(Snapshot, Lines, DateOnly.FromDateTime(now.DateTime))) Assert.Null(Ask(due.Line.Id.Item, due.Act, Actor.Clock, now));
    }

    /// <summary>The year is closed.</summary>
    public void Close() => _cycle = _cycle with
    {
        Phase = CyclePhase.Closed,
        Certificates = [new(1, CertificateKind.Close, new('a', 64), Lines.Where(line => line.Sheet.PublishedVersion > 0).Select(line => new CoveredVersion(line.Id.Item, line.Sheet.PublishedVersion)).ToValues())],
    };

    /// <summary>Somebody does something.</summary>
    /// <returns>Why not; null when it was done.</returns>
    public Refusal? Does(ItemId item, string person, Verb verb, string? words, DateTimeOffset now, Stage? returnTo = null) => Ask(item,
        new Act(new($"op-{++_operations}"), verb, _lines.GetValueOrDefault(item)?.Sheet.StateVersion ?? 0)
        {
            Words = words,
            Content = verb is Verb.Save or Verb.Polish ? SheetContent.Empty : null,
            CloseReason = verb is Verb.CloseWithoutSheet ? CloseReason.CarriedOver : null,
            ReturnTo = returnTo,
        }, new(new(person), person), now);

    private Refusal? Ask(ItemId item, Act act, Actor actor, DateTimeOffset now)
    {
        var line = _lines.GetValueOrDefault(item) ?? new(new(SamplePlan.Municipality.Id, item, Years.Year), Plan.Id, now, now, SheetState.For(Years.Year, []));
        var decision = Approvals.Decide(line.Sheet, act, actor, Around(item, now), now);
        if (decision is not Decision.Accepted { Taken: var taken }) return ((Decision.Refused)decision).Why;
        _lines[item] = ClockActs.After(line, taken, now);
        return null;
    }

    private static Town WithAbsence(Town town) => new(town.Municipality, town.Sections, town.People, town.Posts,
        [new(new("kikaku-seisaku-kacho"), new(2023, 5, 29), new(2023, 6, 2))], town.Routes, town.OwnDays);
}
