using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

[Collection(Databases.Name)]
public class YearTests(Databases databases)
{
    private static readonly FiscalYear Year = new(2021), NextYear = new(2022);

    [Theory, EachDatabase]
    internal async Task Opening_OpensEverySheet_AndListsWhatCannotFinish(DatabaseEngine engine)
    {
        // The chief of item 12 and everybody above are missing, so nobody could review it, and nobody approves what planning leads itself.
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year, Without("shisetsu-saihen-kacho", "seisaku-bucho", "fuku-chocho", "chocho"));

        var opened = Assert.IsType<CycleAnswer.Done>(await town.Open(Year)).Cycle;

        Assert.Equal(CyclePhase.Open, opened.Phase);
        var stuck = opened.Items.Where(item => !item.IsOpened).ToList();
        Assert.Equal(["item-1", "item-2", "item-4", "item-12", "item-16"], stuck.Select(item => item.Item.Value));
        Assert.All(stuck, item => Assert.Equal(Refusal.RouteCannotFinish, item.Why));
        Assert.Contains("施設再編課長", stuck[3].Stuck[0], StringComparison.Ordinal);

        // Once the vacancies are filled, the same act opens the rest and nothing twice.
        foreach (var post in new[] { "shisetsu-saihen-kacho", "seisaku-bucho" })
            await town.Grains.GetGrain<ITownGrain>(GrainKeys.Town(RunningTown.Municipality)).Change(
                new TownChange.Appoint(new(post), new(post is "seisaku-bucho" ? "somu-bucho" : "zaimu-fuku"), new(2022, 4, 1)), town.Next(), RunningTown.Actor("kikaku-tanto"));
        var again = Assert.IsType<CycleAnswer.Done>(await town.Open(Year)).Cycle;
        Assert.All(again.Items, item => Assert.True(item.IsOpened));
        Assert.Equal(1, (await town.Item("item-3").Read(Year))!.StateVersion);
    }

    [Theory, EachDatabase]
    internal async Task ARepeatedOperation_GetsItsAnswer_HoweverLate(DatabaseEngine engine)
    {
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        await town.Open(Year);
        var first = new Act(new("the-first"), Verb.Comment, 1) { Words = "確認お願いします" };
        Assert.IsType<Decision.Accepted>((await town.Item("item-7").Act(Year, first, RunningTown.Actor("zaimu-tanto"))).Decision);
        for (var count = 0; count < 70; count++) await town.Does("item-7", Year, "zaimu-tanto", Verb.Comment, act => act with { Words = "続き" });

        Assert.IsType<Decision.Repeated>((await town.Item("item-7").Act(Year, first, RunningTown.Actor("zaimu-tanto"))).Decision);
        var other = await town.Item("item-7").Act(Year, first with { Verb = Verb.Submit }, RunningTown.Actor("zaimu-tanto"));
        Assert.Equal(new Decision.Refused(Refusal.OperationReused), other.Decision);
        Assert.Equal(72, (await town.Item("item-7").Read(Year))!.StateVersion);
    }

    [Theory, EachDatabase]
    internal async Task AnOperationOfOneYear_IsNoAnswerInAnother(DatabaseEngine engine)
    {
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        await town.Open(Year);
        await town.Open(NextYear);
        var act = new Act(new("the-same"), Verb.Comment, 1) { Words = "確認お願いします" };
        Assert.IsType<Decision.Accepted>((await town.Item("item-7").Act(Year, act, RunningTown.Actor("zaimu-tanto"))).Decision);

        var other = await town.Item("item-7").Act(NextYear, act, RunningTown.Actor("zaimu-tanto"));
        Assert.Equal(new Decision.Refused(Refusal.OperationReused), other.Decision);
        Assert.Equal(1, other.Sheet!.StateVersion);
    }

    [Theory, EachDatabase]
    internal async Task ACorrection_FreezesASecondVersion_AndTheFirstStays(DatabaseEngine engine)
    {
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        await town.Open(Year);
        await town.Publishes("item-7", Year);
        await town.Does("item-7", Year, "zaimu-tanto", Verb.AskCorrection, act => act with { Words = "件数の誤り" });
        await town.Does("item-7", Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "件数の誤り" });
        await town.Writes("item-7", Year, "・訂正した。");
        await town.DoneByAnyone("item-7", Year, Verb.Submit);
        await town.DoneByAnyone("item-7", Year, Verb.Endorse);
        await town.DoneByAnyone("item-7", Year, Verb.Approve);
        await town.Does("item-7", Year, "kikaku-tanto", Verb.Publish);

        var versions = await town.Part<ISheetArchive>().OfItemAsync(RunningTown.Municipality, new("item-7"));
        Assert.Equal([1, 2], versions.Select(frozen => frozen.Version));
        var (one, two) = (PastSheets.Read(versions[0]), PastSheets.Read(versions[1]));
        Assert.Null(one.Correction);
        Assert.Equal(("件数の誤り", 1), (two.Correction!.Reason, two.Correction.Replaces));
        Assert.Equal(one.Content, two.Correction.Before);
        Assert.Equal("・訂正した。", two.Content.Narrative!.ToString());
    }

    [Theory, EachDatabase]
    internal async Task TheClose_SaysWhatIsMissing_ThenCertifies_AndOpensTheNextYear(DatabaseEngine engine)
    {
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        var items = Assert.IsType<CycleAnswer.Done>(await town.Open(Year)).Cycle.Items.Select(item => item.Item.Value).ToList();
        foreach (var item in items.Where(item => item is not "item-3")) await town.Publishes(item, Year);

        var refused = Assert.IsType<CycleAnswer.Refused>(await Close(town));
        Assert.Equal((CycleRefusal.SheetsMissing, "item-3"), (refused.Why, refused.Items.Single().Value));

        await town.DoneByAnyone("item-3", Year, Verb.CloseWithoutSheet, act => act with { CloseReason = CloseReason.CarriedOver, Words = "導入が翌年度になった" });
        var closed = Assert.IsType<CycleAnswer.Done>(await Close(town)).Cycle;
        Assert.Equal((CyclePhase.Closed, CertificateKind.Close), (closed.Phase, closed.Certificates.Single().Kind));
        Assert.Equal(15, closed.Certificates[0].Covers.Count);
        Assert.Equal(CyclePhase.Open, (await town.Cycle(NextYear).Read()).Phase);

        // What becomes public after the close gets a supplement, once.
        await town.Does("item-7", Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "誤り" });
        await town.Publishes("item-7", Year);
        await town.Cycle(Year).GoOn();
        Assert.Equal([CertificateKind.Close, CertificateKind.Supplement], (await town.Cycle(Year).Read()).Certificates.Select(note => note.Kind));
        await town.Cycle(Year).GoOn();
        Assert.Equal(2, (await town.Cycle(Year).Read()).Certificates.Count);
    }

    [Theory, EachDatabase]
    internal async Task AReusedOperation_IsRefusedAndNotTakenForDone(DatabaseEngine engine)
    {
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        await town.Open(Year);
        var (once, planner) = (new OperationId("once"), RunningTown.Actor("kikaku-tanto"));
        var later = RunningTown.Dates with { PublishOn = new(2022, 7, 29) };
        Assert.IsType<CycleAnswer.Done>(await town.Cycle(Year).Command(new CycleCommand.ChangeDates(later, "議会の日程"), once, planner));
        Assert.IsType<CycleAnswer.Done>(await town.Cycle(Year).Command(new CycleCommand.ChangeDates(later, "議会の日程"), once, planner));
        var other = await town.Cycle(Year).Command(new CycleCommand.ChangeDates(RunningTown.Dates, "議会の日程"), once, planner);
        Assert.Equal(CycleRefusal.OperationReused, Assert.IsType<CycleAnswer.Refused>(other).Why);
        Assert.Equal(later, (await town.Cycle(Year).Read()).Dates);

        var office = town.Grains.GetGrain<ITownGrain>(GrainKeys.Town(RunningTown.Municipality));
        TownChange Joins(string name) => new TownChange.Join(new(new("new-officer"), name));
        Assert.IsType<TownAnswer.Accepted>(await office.Change(Joins("新任"), once, planner));
        Assert.IsType<TownAnswer.Accepted>(await office.Change(Joins("新任"), once, planner));
        Assert.Equal(TownRefusal.OperationReused, Assert.IsType<TownAnswer.Refused>(await office.Change(Joins("別人"), once, planner)).Why);
    }

    private static Task<CycleAnswer> Close(RunningTown town) => town.Cycle(Year).Command(
        new CycleCommand.Close(new CycleDates(new(2023, 5, 12), new(2023, 5, 19), new(2023, 6, 9))), town.Next(), RunningTown.Actor("kikaku-seisaku-kacho"));

    private static Func<Town, Town> Without(params string[] vacant) => town => new(town.Municipality, town.Sections, town.People,
        town.Posts.Select(post => vacant.Contains(post.Id.Value) ? post with { Holders = [] } : post).ToValues(), town.Absences, town.Routes, town.OwnDays);
}
