using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Silo.Hosting;

/// <summary>Goes on, at every start, with openings and closes that a crash interrupted, and with supplements that are missing.</summary>
internal sealed partial class CycleResumption(ITownBook book, IGrainFactory grains, ILogger<CycleResumption> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var municipality in await book.AllAsync(stoppingToken))
        {
            if (await book.OfAsync(municipality, stoppingToken) is not { } town) continue;
            foreach (var plan in town.Plans.Where(record => record.Import is { IsUnderWay: true })) await GoOnAsync(municipality, plan);
            foreach (var cycle in town.Cycles.Where(cycle => cycle.Phase is CyclePhase.Opening or CyclePhase.Closing or CyclePhase.Closed))
            {
                if (cycle.Phase is not CyclePhase.Closed) LogResumed(municipality.Value, cycle.Plan.Value, cycle.Year.StartYear, cycle.Phase);
                try
                {
                    await grains.GetGrain<ICycleGrain>(GrainKeys.Cycle(municipality, cycle.Plan, cycle.Year)).GoOn();
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // One year that cannot go on must not keep every page from being served; the same command, or the next start, tries again.
                    LogStuck(failure, municipality.Value, cycle.Plan.Value, cycle.Year.StartYear, cycle.Phase);
                }
            }
        }
    }

    private async Task GoOnAsync(MunicipalityId municipality, PlanRecord record)
    {
        try
        {
            await grains.GetGrain<IPlanGrain>(GrainKeys.Plan(municipality, record.Plan!.Id)).GoOn();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // As below: the next act on the plan, or the next start, tries again.
            LogImportStuck(failure, municipality.Value, record.Plan!.Id.Value);
        }
    }
}
