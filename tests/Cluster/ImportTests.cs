using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>Imports into the drafts of an open year over the real grains and databases.</summary>
[Collection(Databases.Name)]
public class ImportTests(Databases databases)
{
    private static readonly FiscalYear Year = new(2021);
    private static readonly string[] Items = ["item-7", "item-8", "item-14"];

    [Theory, EachDatabase]
    internal async Task AnImport_FillsItsDrafts_Once_AndIsUndone(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        await town.Writes("item-8", Year, "・担当が書いた。");
        var before = await ContentsAsync(town);
        var (take, asked) = await TakeAsync(town);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => town.Plan.Act(take, RunningTown.Actor("kikaku-tanto"))));
        Assert.Single(answers, answer => answer is PlanDecision.Accepted);
        Assert.Equal(2, answers.Count(answer => answer is PlanDecision.Repeated));
        Assert.Equal(asked.Select(fill => fill.After), await ContentsAsync(town));
        Assert.Equal(ImportPhase.Done, (await town.Plan.Read()).Import!.Phase);
        var sheet = (await town.Item("item-7").Read(Year))!;
        Assert.Equal((Verb.Import, "kikaku-tanto", Stage.Draft), (sheet.Done[^1].Taken.Act.Verb, sheet.Done[^1].Taken.By.Person!.Value, sheet.Stage));

        // A comment is not in the way of an undo; another content is.
        await town.DoneByAnyone("item-7", Year, Verb.Comment, act => act with { Words = "見ました" });
        Assert.IsType<PlanDecision.Accepted>(await UndoAsync(town, take.Operation));
        Assert.Equal(before, await ContentsAsync(town));
        Assert.Equal((ImportPhase.Undone, 0), ((await town.Plan.Read()).Import!.Phase, (await town.Plan.Read()).Import!.Refused.Count));
    }

    [Theory, EachDatabase]
    internal async Task OneDraftInTheWay_RefusesTheWholeImport_ByName(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        var (take, _) = await TakeAsync(town);
        await town.Writes("item-14", Year);
        await town.DoneByAnyone("item-14", Year, Verb.Submit);
        var before = await ContentsAsync(town);

        Assert.Equal(new PlanDecision.Refused(PlanRefusal.SheetNotFillable, "items/item-14"), await town.Plan.Act(take, RunningTown.Actor("kikaku-tanto")));
        Assert.Equal(before, await ContentsAsync(town));
        Assert.Null((await town.Plan.Read()).Import);
    }

    [Theory, EachDatabase]
    internal async Task WhatWasSubmittedSince_IsNotUndone(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        var (take, _) = await TakeAsync(town);
        Assert.IsType<PlanDecision.Accepted>(await town.Plan.Act(take, RunningTown.Actor("kikaku-tanto")));
        await town.Writes("item-8", Year);
        var before = await ContentsAsync(town);

        Assert.Equal(new PlanDecision.Refused(PlanRefusal.ImportWrittenOn, "items/item-8"), await UndoAsync(town, take.Operation));
        Assert.Equal(before, await ContentsAsync(town));
    }

    [Theory, EachDatabase]
    internal async Task AnImportThatWasCutOff_GoesOn(DatabaseEngine engine)
    {
        var fault = new FailingBook();
        await using var town = await OpenedAsync(engine, fault.Over);
        var (take, asked) = await TakeAsync(town);
        fault.FailsAtItemWhileRunning = 2;
        await Assert.ThrowsAnyAsync<Exception>(() => town.Plan.Act(take, RunningTown.Actor("kikaku-tanto")));
        Assert.Equal(ImportPhase.Running, (await town.Plan.Read()).Import!.Phase);
        Assert.NotEqual(asked.Select(fill => fill.After), await ContentsAsync(town));

        // The node's own looks go on with it too, as soon as the line stands again.
        fault.FailsAtItemWhileRunning = 0;
        await town.Plan.GoOn();
        Assert.Equal(asked.Select(fill => fill.After), await ContentsAsync(town));
        Assert.Equal(ImportPhase.Done, (await town.Plan.Read()).Import!.Phase);
        Assert.IsType<PlanDecision.Repeated>(await town.Plan.Act(take, RunningTown.Actor("kikaku-tanto")));
    }

    [Theory, EachDatabase]
    internal async Task WhoLeftHisPostMeanwhile_StopsNeitherTheImportNorItsUndoing(DatabaseEngine engine)
    {
        var fault = new FailingBook();
        await using var town = await OpenedAsync(engine, fault.Over);
        var before = await ContentsAsync(town);
        var (take, asked) = await TakeAsync(town);
        fault.FailsAtItemWhileRunning = 2;
        await Assert.ThrowsAnyAsync<Exception>(() => town.Plan.Act(take, RunningTown.Actor("kikaku-tanto")));
        // The line stands again only afterwards: the node's own looks would go on before.
        await ReplaceAsync(town, "kikaku-hosa");
        fault.FailsAtItemWhileRunning = 0;

        await town.Plan.GoOn();
        Assert.Equal((ImportPhase.Done, 0), ((await town.Plan.Read()).Import!.Phase, (await town.Plan.Read()).Import!.Refused.Count));
        Assert.Equal(asked.Select(fill => fill.After), await ContentsAsync(town));
        var last = (await town.Item(Items[^1]).Read(Year))!.Done[^1].Taken;
        Assert.Equal((Verb.Import, Actor.Clock), (last.Act.Verb, last.By));

        // Undoing it is for whoever holds the post now.
        Assert.Equal(PlanRefusal.NotYourRole, Assert.IsType<PlanDecision.Refused>(await UndoAsync(town, take.Operation)).Why);
        Assert.IsType<PlanDecision.Accepted>(await UndoAsync(town, take.Operation, "kikaku-hosa"));
        Assert.Equal(before, await ContentsAsync(town));
    }

    private static async Task ReplaceAsync(RunningTown town, string by)
    {
        var (post, today) = (new PostId("kikaku-tanto"), town.Part<BusinessClock>().Today);
        foreach (var change in new TownChange[] { new TownChange.Appoint(post, new(by), today), new TownChange.Release(post, new("kikaku-tanto"), today.AddDays(-1)) })
            Assert.IsType<TownAnswer.Accepted>(await town.Grains.GetGrain<ITownGrain>(GrainKeys.Town(RunningTown.Municipality)).Change(change, town.Next(), RunningTown.Actor("kikaku-tanto")));
    }

    private async Task<RunningTown> OpenedAsync(DatabaseEngine engine, Action<IServiceCollection>? also = null)
    {
        var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine), also)).WithPlanAsync(Year);
        Assert.IsType<Domain.Cycles.CycleAnswer.Done>(await town.Open(Year));
        return town;
    }

    private static async Task<(PlanAct.Make Act, Values<SheetFill> Fills)> TakeAsync(RunningTown town)
    {
        var fills = new List<SheetFill>();
        foreach (var item in Items)
        {
            var sheet = (await town.Item(item).Read(Year))!;
            fills.Add(SheetFill.Of(new(new(item), Year, Sheets.Answered(sheet, "・ファイルの文。") with { Explanations = [] }), sheet));
        }
        return (new(new("from-a-file"), (await town.Plan.Read()).StateVersion, new PlanChange.TakeSheets(Year, fills.ToValues(), "form.xlsx")), fills.ToValues());
    }

    private static async Task<PlanDecision> UndoAsync(RunningTown town, OperationId import, string who = "kikaku-tanto") =>
        await town.Plan.Act(new PlanAct.UndoImport(town.Next(), (await town.Plan.Read()).StateVersion, import), RunningTown.Actor(who));

    private static async Task<Values<SheetContent>> ContentsAsync(RunningTown town)
    {
        var contents = new List<SheetContent>();
        foreach (var item in Items) contents.Add((await town.Item(item).Read(Year))!.Content);
        return contents.ToValues();
    }

    /// <summary>A book that cannot be read once, in the middle of an import.</summary>
    private sealed class FailingBook
    {
        private int _looks;

        /// <summary>The look of an item from which on it fails, counted from the import's beginning; 0 never.</summary>
        public int FailsAtItemWhileRunning { get; set; }

        public void Over(IServiceCollection services)
        {
            var inner = services.Last(service => service.ServiceType == typeof(ITownBook));
            services.AddSingleton<ITownBook>(provider => new Book((ITownBook)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)), this));
        }

        private sealed class Book(ITownBook book, FailingBook fault) : ITownBook
        {
            public async Task<TownSnapshot?> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
            {
                var town = await book.OfAsync(municipality, cancellation);
                // The first look is the plan's own, the others are of the items that it asks.
                if (fault.FailsAtItemWhileRunning > 0 && town?.Plans.Any(record => record.Import is { IsUnderWay: true }) is true && fault._looks++ >= fault.FailsAtItemWhileRunning)
                    throw new IOException("The line was cut.");
                return town;
            }

            public Task<Values<MunicipalityId>> AllAsync(CancellationToken cancellation) => book.AllAsync(cancellation);
        }
    }
}
