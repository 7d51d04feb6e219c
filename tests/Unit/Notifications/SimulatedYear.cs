using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Rehearsal;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>The year of <see cref="YearScript"/> from before the opening until after the close, on a clock that is moved by hand.</summary>
internal sealed class SimulatedYear
{
    private static readonly DateOnly First = new(2023, 4, 10), Last = new(2023, 10, 13);
    private static readonly DateTimeOffset Opening = Years.At(4, 11).AddMinutes(15), Closing = Years.At(9, 29).AddHours(8);
    private static readonly Lazy<SimulatedYear> OnceWithoutTeams = new(() => new(new NoticeOptions())), OnceWithTeams = new(() => new(new NoticeOptions { IsTeamsOn = true }));

    private readonly TownInMemory _town = new(Years.Dates);
    private readonly Mailroom _room;

    private SimulatedYear(NoticeOptions options)
    {
        _room = new(Years.Working, PreferenceBook.Standard, options);
        var acts = new Queue<ScriptedAct>(YearScript.Acts);
        for (var day = First; day <= Last; day = day.AddDays(1))
            foreach (var look in YearRehearsal.LooksOn(day)) Until(look, acts);
        Assert.Empty(acts);
    }

    public static SimulatedYear WithoutTeams => OnceWithoutTeams.Value;

    public static SimulatedYear WithTeams => OnceWithTeams.Value;

    /// <summary>Everything that went out, and at the moment of each how its sheet stood.</summary>
    public List<(Rehearsed Gone, SheetLine? Line)> Gone { get; } = [];

    // The minute's job looks right after every act, and again ten minutes later.
    private void Until(DateTimeOffset look, Queue<ScriptedAct> acts)
    {
        while (acts.TryPeek(out var next) && next.At <= look)
        {
            acts.Dequeue();
            Steps(next.At);
            Assert.True(_town.Does(new(next.Item), next.Person, next.Verb, next.Words, next.At) is not { } refused, $"{next} is refused");
            Look(next.At);
            if (!acts.TryPeek(out var after) || after.At > next.At.AddMinutes(10)) Look(next.At.AddMinutes(10));
        }
        Steps(look);
        Look(look);
    }

    private void Steps(DateTimeOffset now)
    {
        if (_town.Lines.Count == 0 && now >= Opening) _town.Open(Opening, "kikaku-tanto");
        _town.Publish(now);
        if (now >= Closing) _town.Close();
    }

    private void Look(DateTimeOffset now) => Gone.AddRange(_room.Look(_town.Snapshot, _town.Lines, now)
        .Select(gone => (gone, SheetId.Parse(gone.Notice.Subject) is { } id ? _town.Find(id.Item) : null)));
}
