using System.Text.Json;
using CsCheck;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Json;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Written as JSON and read again, a plan is the same, with everything that it can hold.</summary>
public class JsonRoundTripTests
{
    private static readonly int Iterations = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 5_000 : 500;

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Document_SurvivesJson(string name) => Assert.Equal(SheetDocuments.Read(name).Book, Again(SheetDocuments.Read(name).Book));

    [Fact]
    public void AnyPlan_SurvivesJson() => RichPlans.Books.Sample(book => Again(book) == book, iter: Iterations);

    private static PlanBook Again(PlanBook book) => JsonSerializer.Deserialize<PlanBook>(JsonSerializer.SerializeToUtf8Bytes(book, DomainJson.Options), DomainJson.Options)!;
}
