using System.Text.Json.Nodes;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>Pages and closes read what they need of public versions and journals, and no more.</summary>
[Collection(Stores.Name)]
public class ReadingBackTests(Stores stores)
{
    private static readonly MunicipalityId Town = new("ninomiya");
    private static readonly PlanId Plan = new("plan-5"), Next = new("plan-6");

    [Theory, EachDatabase]
    public async Task TheArchive_GivesAPlanAYearOrTheValidVersions(DatabaseEngine engine)
    {
        await using var store = await Store.StartAsync(await stores.NewAsync(engine));
        var (one, two) = (History.Item(), History.Item());
        await PublishAsync(store, one, (Plan, 2022, 1), (Plan, 2022, 2), (Plan, 2023, 1), (Next, 2024, 1));
        await PublishAsync(store, two, (Plan, 2022, 1));
        var (archive, item) = (new SheetArchive(store.Database), new ItemId(one.Key["item-ninomiya-".Length..]));

        Assert.Equal(["2022 v2", "2022 v1", "2023 v1"], Told(await archive.ValidAsync(Town, Plan, default)));
        Assert.Equal(["2022 v2", "2023 v1", "2024 v1"], Told(await archive.ValidAsync(Town, item, default)));
        Assert.Equal(["2022 v1", "2022 v2", "2022 v1", "2023 v1"], Told(await archive.OfPlanAsync(Town, Plan, null, default)));
        Assert.Equal(["2023 v1"], Told(await archive.OfPlanAsync(Town, Plan, new(2023), default)));
        Assert.Equal(["2022 v1", "2022 v2", "2023 v1", "2024 v1"], Told(await archive.OfItemAsync(Town, item, null, default)));
        Assert.Equal(["2022 v1", "2022 v2"], Told(await archive.OfItemAsync(Town, item, new(2022), default)));
        Assert.Equal([(1, History.Sha256("{}")), (2, History.Sha256("{}")), (1, History.Sha256("{}"))],
            (await archive.NamesAsync(Town, Plan, new(2022), default)).Select(name => (name.Version, name.Hash)));
        Assert.Equal((Plan, "{}"), await archive.FindAsync(new(Town, item, new(2022)), 2, default) is { } found ? (found.Plan, found.Document) : default);
        Assert.Empty(await archive.ValidAsync(new MunicipalityId("nagi"), Plan, default));
    }

    [Theory, EachDatabase]
    public async Task ThePublicPlans_AreOneVersionEach_OfTheNewestYear(DatabaseEngine engine)
    {
        await using var store = await Store.StartAsync(await stores.NewAsync(engine));
        await PublishAsync(store, History.Item(), (Plan, 2022, 1), (Plan, 2023, 1), (Plan, 2023, 2), (Next, 2024, 1));
        await PublishAsync(store, History.Item(), (Plan, 2023, 1));

        var plans = await new PublicPlans(store.Database).AllAsync(default);

        Assert.Equal([("plan-6", "2024 v1"), ("plan-5", "2023 v2")], plans.Select(each => each.Plan.Value).Zip(Told(plans)));
    }

    [Theory, EachDatabase]
    public async Task TheJournal_GivesItsLastEntryAndTheEntriesOfAYear(DatabaseEngine engine)
    {
        var (store, item) = (stores[engine], History.Item());
        string[] texts = [Laid(1, 2022), Laid(2, 2023, """言葉の中の"of":2022"""), Laid(3, 2022)];
        await store.WriteAsync(item, History.State(item.Document([.. texts.Select(text => item.Entry(text))])));
        var journal = new JournalReader(store.Database);

        Assert.Equal((3, texts[2]), await journal.LastAsync(item.Key, default) is { } last ? (last.Seq, last.Entry) : default);
        Assert.Null(await journal.LastAsync(History.Item().Key, default));
        Assert.Equal([1, 3], (await journal.OfYearAsync(item.Key, new(2022), 0, default)).Select(line => line.Seq));
        Assert.Equal([3], (await journal.OfYearAsync(item.Key, new(2022), 1, default)).Select(line => line.Seq));
        Assert.Equal([2], (await journal.OfYearAsync(item.Key, new(2023), 0, default)).Select(line => line.Seq));
    }

    // As a grain writes it.
    private static string Laid(int seq, int year, string note = "") => EntryText.Of(seq, DateTimeOffset.UnixEpoch,
        new(new ItemEvent.Acted(new(year), new(
            new Act(new($"op-{seq}"), Verb.Comment, seq) { Words = note }, new(new PersonId("p"), "p@town"), DateTimeOffset.UnixEpoch, Stage.Draft, Stage.Draft, seq, 1, 0))));

    private static List<string> Told(Values<FrozenSheet> versions) => [.. versions.Select(each => $"{each.Sheet.Year.StartYear} v{each.Version}")];

    private static Task PublishAsync(Store store, History item, params (PlanId Plan, int Year, int Version)[] versions)
    {
        var document = item.Document(item.Entry("1"));
        document["frozen"] = new JsonArray([.. versions.Select(each => new JsonObject
        {
            ["plan"] = each.Plan.Value, ["year"] = each.Year, ["version"] = each.Version, ["json"] = "{}", ["hash"] = History.Sha256("{}"),
        })]);
        return store.WriteAsync(item, History.State(document));
    }
}
