using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains;
using ReformFlow.Tests.Unit.Approval;

namespace ReformFlow.Tests.Unit.Json;

/// <summary>Values of the domain as Orleans sends them from silo to silo and hands them from grain to grain.</summary>
public sealed class OrleansTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer(builder => builder.AddDomainSerialization()).BuildServiceProvider();

    public static TheoryData<object> Sent => new()
    {
        new FiscalYear(2022), new ItemId("a"), Town.Full(), new Decision.Refused(Refusal.OwnWork), new Values<string>[] { ["一", "二"] }[0],
        Story.At(Stage.Published).Journal[^1], Town.Around(),
    };

    [Theory, MemberData(nameof(Sent))]
    public void AValue_ArrivesOnAnotherSilo(object value) =>
        Assert.Equal(value, Serializer.Deserialize<object>(Serializer.SerializeToArray(value)));

    [Fact]
    public void AValue_ArrivesAsItsBase_InsideAListAndAsNull()
    {
        List<Decision?> answers = [new Decision.Refused(Refusal.Stale), null, new Decision.Accepted(Story.At(Stage.Draft).Journal[0])];

        Assert.Equal(answers, Serializer.Deserialize<List<Decision?>>(Serializer.SerializeToArray(answers)));
    }

    [Fact]
    public void AValue_IsNotCopied_BecauseItNeverChanges()
    {
        var content = Town.Full();

        Assert.Same(content, _services.GetRequiredService<DeepCopier>().Copy(content));
    }

    public void Dispose() => _services.Dispose();

    private Serializer Serializer => _services.GetRequiredService<Serializer>();
}
