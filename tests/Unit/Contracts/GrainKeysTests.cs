using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Grains.Contracts;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Contracts;

public class GrainKeysTests
{
    [Fact]
    public void Keys_AreWordsAndIds()
    {
        var municipality = new MunicipalityId("ninomiya");

        Assert.Equal(("town-ninomiya", "plan-ninomiya-gyokaku-r1"), (GrainKeys.Town(municipality), GrainKeys.Plan(municipality, new("gyokaku-r1"))));
        Assert.Equal(("cycle-ninomiya-gyokaku-r1-2022", "item-ninomiya-item-1"), (GrainKeys.Cycle(municipality, new("gyokaku-r1"), new(2022)), GrainKeys.Item(municipality, new("item-1"))));
    }

    [Fact]
    public void EveryKey_IsReadBack() => Gen.Select(RandomIds.Municipalities, RandomIds.StableIds, RandomIds.Years).Sample((municipality, id, year) =>
    {
        Assert.Equal((municipality, ""), GrainKeys.Split(GrainKeys.Town(municipality)));
        Assert.Equal((municipality, id), GrainKeys.Split(GrainKeys.Plan(municipality, new(id))));
        Assert.Equal((municipality, id), GrainKeys.Split(GrainKeys.Item(municipality, new(id))));
        Assert.Equal((municipality, new PlanId(id), year), GrainKeys.SplitCycle(GrainKeys.Cycle(municipality, new(id), year)));
    });

    [Fact]
    public void NoTwoGrains_ShareAKey() => Gen.Select(Anything, Anything).Sample((one, other) => (one == other) == Keys(one).SequenceEqual(Keys(other)));

    [Fact]
    public void AnyText_IsAKeyOrRefusedAsNone() => RandomIds.Texts.Select(text => $"cycle-{text}").Sample(text =>
    {
        try
        {
            var (municipality, plan, year) = GrainKeys.SplitCycle(text);
            Assert.Equal(text, GrainKeys.Cycle(municipality, plan, year));
        }
        catch (FormatException refused)
        {
            Assert.StartsWith("'", refused.Message, StringComparison.Ordinal);
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("town")]
    [InlineData("town-")]
    [InlineData("town-1")]
    [InlineData("item--item-1")]
    [InlineData("item-Ninomiya-item-1")]
    public void AnotherText_IsNoKey(string text) => Assert.Throws<FormatException>(() => GrainKeys.Split(text));

    [Theory]
    [InlineData("cycle-ninomiya-2022")]
    [InlineData("cycle-ninomiya-plan")]
    [InlineData("cycle-ninomiya-plan-02022")]
    [InlineData("cycle-ninomiya-plan-1")]
    [InlineData("cycle-ninomiya--2022")]
    [InlineData("cycle-ninomiya-Plan-2022")]
    public void AnotherText_IsNoKeyOfACycle(string text) => Assert.Throws<FormatException>(() => GrainKeys.SplitCycle(text));

    private static Gen<(MunicipalityId Municipality, string Id, Domain.Calendar.FiscalYear Year)> Anything =>
        Gen.Select(Gen.OneOf("a", "b", "a1"), Gen.OneOf("a", "b", "1", "a-1", "1-2022", "2022"), Gen.Int[2021, 2022], (municipality, id, year) => (new MunicipalityId(municipality), id, new Domain.Calendar.FiscalYear(year)));

    private static string[] Keys((MunicipalityId Municipality, string Id, Domain.Calendar.FiscalYear Year) of) =>
        [GrainKeys.Town(of.Municipality), GrainKeys.Plan(of.Municipality, new(of.Id)), GrainKeys.Item(of.Municipality, new(of.Id)), GrainKeys.Cycle(of.Municipality, new(of.Id), of.Year)];
}
