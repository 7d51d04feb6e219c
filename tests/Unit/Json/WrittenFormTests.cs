using System.Collections.Immutable;
using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Json;

/// <summary>The written form is stored for years, so it is reviewed here letter by letter.</summary>
public class WrittenFormTests
{
    [Fact]
    public void ARecord_IsItsConstructorsMembers_WithoutComputedOnesAndNulls() =>
        Assert.Equal("""{"all":[{"printed":"総務課","id":"somu"},{"printed":"土木<課>"}],"coordinating":{"printed":"総務課","id":"somu"}}""",
            Through.Write(new LeadSections([new("総務課", new("somu")), new("土木<課>", null)])));

    [Fact]
    public void ACase_SaysItsKindFirst()
    {
        Assert.Equal("""{"kind":"range","low":0.0,"high":0.5,"unit":"%","sense":"向上"}""", Through.Write<Reading>(new Reading.Range(0.0m, 0.5m, "%", "向上")));
        Assert.Equal("""{"kind":"notYet"}""", Through.Write<Reading>(new Reading.NotYet()));
        Assert.Equal("""{"kind":"forecast","expected":{"kind":"percent","value":20.30}}""", Through.Write<Reading>(new Reading.Forecast(new Reading.Percent(20.30m))));
        Assert.Equal("""{"kind":"merged","last":2021,"why":"一緒に","into":"other"}""", Through.Write<ItemEnd>(new ItemEnd.Merged(new(2021), "一緒に", new("other"))));
    }

    [Fact]
    public void ACaseWithAMemberKind_NamesItAfterItself() =>
        Assert.Equal("""{"kind":"bound","boundKind":"AtLeast","value":20,"unit":"億円"}""", Through.Write<Reading>(new Reading.Bound(BoundKind.AtLeast, 20, "億円")));

    [Fact]
    public void ACase_HasItsKindAlsoWhereTheCaseIsKnown_AndAtAnyPlace()
    {
        Assert.Equal("""{"kind":"refused","why":"Stale"}""", Through.Write(new Decision.Refused(Refusal.Stale)));
        Assert.Equal(new Decision.Refused(Refusal.Stale), Through.Read<Decision>("""{"why":"Stale","kind":"refused"}"""));
    }

    [Fact]
    public void ADictionary_IsSortedByItsKeys()
    {
        var years = Enumerable.Range(0, 50).Select(number => (100 - number) * 7 % 101).ToImmutableDictionary(number => new OperationId($"op-{number:000}"), number => new FiscalYear(1900 + number));

        using var written = JsonDocument.Parse(Through.Write(years));
        var names = written.RootElement.EnumerateObject().Select(member => member.Name).ToList();

        Assert.Equal(50, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(years.OrderBy(pair => pair.Key.Value), Through.Read<ImmutableDictionary<OperationId, FiscalYear>>(Through.Write(years)).OrderBy(pair => pair.Key.Value));
    }

    [Fact]
    public void ParagraphsAndTimes_AreReadable() =>
        Assert.Equal("""{"act":{"operation":"op-1","verb":"Save","seenStateVersion":3,"content":{"answers":[],"narrative":["・一つ","・二つ"],"explanations":[]},"readers":[]},"by":{"person":"p","account":"a"},"at":"2022-05-10T09:00:00+09:00","from":"Draft","to":"Draft","stateVersion":4,"contentVersion":0,"publishedVersion":0,"capacity":"Own","passedOver":[],"shownTo":[]}""",
            Through.Write(new ActTaken(new(new("op-1"), Verb.Save, 3) { Content = new([], Paragraphs.Of("・一つ\n・二つ")) }, new(new("p"), "a"),
                new(2022, 5, 10, 9, 0, 0, TimeSpan.FromHours(9)), Stage.Draft, Stage.Draft, 4, 0, 0)));

    [Fact]
    public void NoYear_IsNotWritten()
    {
        var refused = Assert.ThrowsAny<JsonException>(() => Through.Write(new Baseline(default, null)));

        Assert.Contains("default(FiscalYear)", refused.Message, StringComparison.Ordinal);
    }
}
