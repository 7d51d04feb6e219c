using ReformFlow.Domain;
using ReformFlow.Grains.Json;

namespace ReformFlow.Tests.Unit.Json;

public class EveryTypeTests
{
    /// <summary>Records that are neither stored nor sent, because code makes them: rows of the rules and of the era table.</summary>
    private static readonly string[] NeverWritten = ["EraYear", "Rule"];

    /// <summary>A new record whose constructor and members do not fit together is noticed here, not when the first one is stored.</summary>
    [Fact]
    public void EveryRecordOfTheDomain_CanBeWritten_ButThoseThatCodeMakes()
    {
        var records = typeof(StableId).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false } && type.GetMethod("<Clone>$") is not null);

        Assert.Equal(NeverWritten, records.Where(type => !IsWritten(type)).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static bool IsWritten(Type type)
    {
        try { return DomainJson.Options.GetConverter(type) is not null; }
        catch (Exception thrown) when (thrown is InvalidOperationException || thrown.InnerException is InvalidOperationException || thrown.InnerException?.InnerException is InvalidOperationException) { return false; }
    }
}
