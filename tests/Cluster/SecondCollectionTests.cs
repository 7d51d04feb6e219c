using ReformFlow.Documents.Sample;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>確定照会 over the real grains and databases: what the clock asks again, and what residents are told of it.</summary>
[Collection(Databases.Name)]
public class SecondCollectionTests(Databases databases)
{
    private const string Item = "item-7";

    private static readonly FiscalYear Year = new(2021);
    private static readonly CycleDates Twice = RunningTown.Dates with { PublishOn = null, SecondCollectionFrom = new(2022, 6, 1), SecondCollectionDue = new(2022, 6, 17), SecondDecisionDue = new(2022, 6, 24) };

    [Theory, EachDatabase]
    internal async Task AnOpenValue_IsAskedAgainOnTheDay_AndSettledAsTheNextVersion(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        var open = await PublishesOpenAsync(town);
        await town.LooksAsync();
        Assert.Equal(Stage.Published, (await town.Item(Item).Read(Year))!.Stage);

        town.Clock.SetUtcNow(new(2022, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.LooksAsync()));
        await town.LooksAsync();
        Assert.Equal((Stage.Draft, true), ((await town.Item(Item).Read(Year))!.Stage, (await town.Item(Item).Read(Year))!.IsBeingSettled));
        Assert.Single(await town.Part<INotices>().OfAsync(RunningTown.Municipality, new("zaimu-tanto")), notice => notice.Notice.Title.StartsWith("【確定照会】", StringComparison.Ordinal));

        var final = await town.DoneByAnyone(Item, Year, Verb.Save, act => act with { Content = Final(open) });
        foreach (var verb in new[] { Verb.Submit, Verb.Endorse, Verb.Approve }) await town.DoneByAnyone(Item, Year, verb);
        await town.Does(Item, Year, "kikaku-tanto", Verb.Publish);
        await town.LooksAsync();

        var (first, second) = (await FrozenAsync(town, 1), await FrozenAsync(town, 2));
        Assert.Equal((new DateOnly(2022, 6, 1), null, null), (first.FinalFrom, first.Settled, first.Correction));
        Assert.Equal((null, null, 1), (second.FinalFrom, second.Correction, second.Settled!.Replaces));
        Assert.Equal("未確定", Assert.Single(second.Settled.Before).Value.Printed);
        Assert.Equal(final.Content with { Explanations = [] }, second.Content);
        Assert.Equal(Stage.Published, (await town.Item(Item).Read(Year))!.Stage);
    }

    [Theory, EachDatabase]
    internal async Task AYear_IsNotClosedBeforeItsSecondCollection(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        await PublishesOpenAsync(town);
        foreach (var other in (await town.Part<ISheetLists>().OfAsync(RunningTown.Municipality, SamplePlan.PlanId, Year)).Where(line => line.Id.Item.Value != Item))
            await town.DoneByAnyone(other.Id.Item.Value, Year, Verb.CloseWithoutSheet, act => act with { Words = "試験のため", CloseReason = CloseReason.NotEvaluated });

        var early = Assert.IsType<CycleAnswer.Refused>(await CloseAsync(town));
        town.Clock.SetUtcNow(new(2022, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await town.LooksAsync();
        await town.DoneByAnyone(Item, Year, Verb.AbandonFinal, act => act with { Words = "補助金の確定が来年度になる" });

        Assert.Equal((CycleRefusal.SheetsMissing, new ItemId(Item)), (early.Why, Assert.Single(early.Items)));
        Assert.IsType<CycleAnswer.Done>(await CloseAsync(town));
    }

    [Theory, EachDatabase]
    internal async Task WhatWasAbandoned_IsNotAskedAgainByTheClock(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        await PublishesOpenAsync(town);
        town.Clock.SetUtcNow(new(2022, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await town.LooksAsync();
        await town.DoneByAnyone(Item, Year, Verb.AbandonFinal, act => act with { Words = "補助金の確定が来年度になる" });

        await town.LooksAsync();

        var sheet = (await town.Item(Item).Read(Year))!;
        Assert.Equal((Stage.Published, 1, false), (sheet.Stage, sheet.PublishedVersion, sheet.IsBeingSettled));
    }

    private async Task<RunningTown> OpenedAsync(DatabaseEngine engine)
    {
        var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        var series = (await town.Part<ITownBook>().OfAsync(RunningTown.Municipality))!.ItemIn(new(Item), Year)!.AllSeries.First().Id;
        Assert.IsType<PlanDecision.Accepted>(await town.Plan.Act(new PlanAct.Make(town.Next(), 1, new PlanChange.SetTiming(new(Item), series, ValueTiming.AfterClosing)), RunningTown.Actor("kikaku-tanto")));
        Assert.IsType<CycleAnswer.Done>(await town.Open(Year, Twice));
        return town;
    }

    private static async Task<SheetState> PublishesOpenAsync(RunningTown town)
    {
        var sheet = (await town.Item(Item).Read(Year))!;
        var content = Sheets.Answered(sheet, "・決算を待っている。");
        var open = await town.DoneByAnyone(Item, Year, Verb.Save, act => act with { Content = content with { Answers = [new(sheet.Questions[0].Series.Id, Cell.Read("未確定")), .. content.Answers.Skip(1)] } });
        foreach (var verb in new[] { Verb.Submit, Verb.Endorse, Verb.Approve }) await town.DoneByAnyone(Item, Year, verb);
        await town.Does(Item, Year, "kikaku-tanto", Verb.Publish);
        return open;
    }

    private static SheetContent Final(SheetState open)
    {
        var (question, content) = (open.Questions[0], Sheets.Answered(open, ""));
        var doubts = content.Explanations.Where(each => each.Series == question.Series.Id);
        return open.Content with
        {
            Answers = open.Content.Answers.Select(answer => answer.Series == question.Series.Id ? answer with { Value = content.AnswerTo(answer.Series)! } : answer).ToValues(),
            Explanations = [.. open.Content.Explanations.Where(each => each.Series != question.Series.Id), .. doubts],
        };
    }

    private static async Task<PublishedSheet> FrozenAsync(RunningTown town, int version) =>
        PastSheets.Read((await town.Part<ISheetArchive>().FindAsync(new(RunningTown.Municipality, new(Item), Year), version))!);

    private static Task<CycleAnswer> CloseAsync(RunningTown town) => town.Cycle(Year).Command(new CycleCommand.Close(null), town.Next(), RunningTown.Actor("kikaku-seisaku-kacho"));

}
