using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Configuration;
using ReformFlow.Domain;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Json;

namespace ReformFlow.Grains;

/// <summary>How values of the domain travel between grains, silos and clients: as the same JSON in which they are stored.</summary>
public static class DomainSerialization
{
    /// <summary>
    /// Adds it. Silo and client both need it, and both need the domain's assembly on the list of allowed types, or Orleans
    /// refuses every value of it as not allowed.
    /// </summary>
    public static ISerializerBuilder AddDomainSerialization(this ISerializerBuilder builder)
    {
        builder.Services.AddSingleton<IGeneralizedCopier, SharedCopier>();
        builder.Services.Configure<TypeManifestOptions>(options =>
        {
            options.AddAllowedAssembly(typeof(StableId).Assembly);
            options.AddAllowedAssembly(typeof(ActAnswer).Assembly);
        });
        return builder.AddJsonSerializer(Travels, isCopyable: _ => false,
            options => options.Configure(codec => codec.SerializerOptions = DomainJson.Options));
    }

    // Values of the domain, and the few records beside the contracts that hold them.
    private static bool Travels(Type type) =>
        type.Assembly == typeof(StableId).Assembly || (type.Namespace == typeof(ActAnswer).Namespace && !type.IsInterface);

    // Values of the domain never change, so caller and grain may hold the same one.
    private sealed class SharedCopier : IGeneralizedCopier
    {
        public bool IsSupportedType(Type type) => Travels(type);

        public object? DeepCopy(object? input, CopyContext context) => input;
    }
}
