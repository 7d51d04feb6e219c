using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Workflows;

namespace ReformFlow.Notifications.Due;

/// <summary>
/// Does everything that is due by now. What that is follows from the data alone, and doing it again changes nothing, so it may
/// be called at any time, on any node, by several at once, and nothing is lost when it was not called for a week.
/// </summary>
/// <param name="book">The towns.</param>
/// <param name="lists">The sheets.</param>
/// <param name="desk">Who ought to have been told what.</param>
/// <param name="notices">The inbox.</param>
/// <param name="carriages">What is carried by mail and Teams.</param>
/// <param name="workflows">What is posted into channels.</param>
/// <param name="files">What somebody chose to import.</param>
/// <param name="grains">Where acts are done.</param>
/// <param name="log">What was done.</param>
public sealed partial class DueWork(ITownBook book, ISheetLists lists, PlanDesk desk, INotices notices, ICarriages carriages, WorkflowDesk workflows, IImportFiles files, IGrainFactory grains, ILogger<DueWork> log)
{
    private long _looks;

    /// <summary>How often this process has looked at everything.</summary>
    public long Looks => Interlocked.Read(ref _looks);

    /// <summary>
    /// Goes on with what was interrupted, publishes what is to be public, asks again for what was 未確定, has supplements made that are missing, then tells
    /// everybody who has to know. Files that somebody chose to import and never took are dropped after a day.
    /// </summary>
    /// <param name="now">The moment on the business clock, with Tokyo's offset.</param>
    /// <param name="cancellation">Stops between towns.</param>
    /// <exception cref="AggregateException">It failed for some town; the others were done. The next call tries again.</exception>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        var failures = new List<Exception>();
        foreach (var municipality in await book.AllAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            await TryAsync(municipality, failures, () => RunAsync(municipality, now, failures, cancellation));
        }
        Interlocked.Increment(ref _looks);
        await TryAsync(null, failures, () => files.DropOldAsync(cancellation));
        if (failures.Count > 0) throw new AggregateException("Not everything that is due could be done.", failures);
    }

    // One sheet or town that cannot go on stops no other; the job fails in the end, so that it is seen.
    private async Task TryAsync(MunicipalityId? municipality, List<Exception> failures, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, municipality?.Value ?? "every municipality");
            failures.Add(failure);
        }
    }

    private async Task RunAsync(MunicipalityId municipality, DateTimeOffset now, List<Exception> failures, CancellationToken cancellation)
    {
        if (await book.OfAsync(municipality, cancellation) is not { } town) return;
        var today = DateOnly.FromDateTime(now.DateTime);
        foreach (var cycle in town.Cycles.Where(cycle => cycle.Phase is CyclePhase.Opening or CyclePhase.Closing))
            await TryAsync(municipality, failures, () => GoOnAsync(municipality, cycle));
        foreach (var record in town.Plans.Where(record => record.Import is { IsUnderWay: true }))
            await TryAsync(municipality, failures, () => grains.GetGrain<IPlanGrain>(GrainKeys.Plan(municipality, record.Plan!.Id)).GoOn());

        var lines = await lists.OfAsync(municipality, cancellation: cancellation);
        lines = await ActAsync(municipality, Publications.Due(town, lines, today), lines, failures, cancellation);
        lines = await ActAsync(municipality, Collections.Due(town, lines, today), lines, failures, cancellation);
        foreach (var cycle in Publications.Uncertified(town, lines)) await TryAsync(municipality, failures, () => GoOnAsync(municipality, cycle));

        // The inbox first: a carriage without its notice carries nothing. Whatever a crash leaves out here, the next look adds.
        var plan = await desk.OfAsync(town, lines, now, cancellation);
        var added = await notices.AddAsync(plan.Select(planned => planned.Notice).ToValues(), now, cancellation);
        var carried = await carriages.AddAsync(plan.SelectMany(planned => planned.Carriages).ToValues(), now, cancellation);
        if (workflows.IsOn) await workflows.PlanAsync(municipality, await desk.PostsAsync(town, lines, now, cancellation), now, cancellation);
        if (added + carried > 0) LogTold(municipality.Value, added, carried);
    }

    private Task GoOnAsync(MunicipalityId municipality, CycleState cycle) =>
        grains.GetGrain<ICycleGrain>(GrainKeys.Cycle(municipality, cycle.Plan, cycle.Year)).GoOn();

    private async Task<Values<SheetLine>> ActAsync(MunicipalityId municipality, Values<DueAct> due, Values<SheetLine> lines, List<Exception> failures, CancellationToken cancellation)
    {
        foreach (var each in due) await TryAsync(municipality, failures, () => ActAsync(each));
        return due.Count > 0 ? await lists.OfAsync(municipality, cancellation: cancellation) : lines;
    }

    private async Task ActAsync(DueAct due)
    {
        var id = due.Line.Id;
        var answer = await grains.GetGrain<IActionItemGrain>(GrainKeys.Item(id.Municipality, id.Item)).Act(id.Year, due.Act, Actor.Clock);
        if (answer.Decision is Decision.Accepted) LogMoved(id, due.Act.Verb, due.Act.Operation);
        // Somebody was faster, or the row was read before the act: the next look sees it as it is.
        else if (answer.Decision is Decision.Refused refused) LogNotMoved(id, due.Act.Verb, refused.Why);
    }
}
