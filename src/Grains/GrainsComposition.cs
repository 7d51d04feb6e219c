using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Plans;

namespace ReformFlow.Grains;

/// <summary>Registers what grains are made with.</summary>
public static class GrainsComposition
{
    /// <summary>Adds the clock of the town's business, the metrics and the parts of grains. The ports are the host's to add.</summary>
    public static IServiceCollection AddGrainParts(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<BusinessClock>().AddSingleton<ActMetrics>().AddSingleton<CycleClosing>().AddSingleton<ImportSteps>();
}
