using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>How a town's other tables are read is remembered; what somebody chose is his until it is a day old.</summary>
[Collection(Stores.Name)]
public class ColumnMappingTests(Stores stores)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Officer = new("kikaku-tanto");

    [Theory, EachDatabase]
    public async Task AMapping_IsKeptReplacedRenamedAndRemoved_InItsTownAlone(DatabaseEngine engine)
    {
        var (mappings, town, other) = (Mappings(engine), new MunicipalityId("mapped"), new MunicipalityId("mappedtoo"));
        Assert.True(await mappings.KeepAsync(town, new("進捗表", "{\"a\":1}", Officer, Now), CancellationToken.None));
        Assert.True(await mappings.KeepAsync(town, new("県への報告", "{}", Officer, Now), CancellationToken.None));
        Assert.True(await mappings.KeepAsync(town, new("進捗表", "{\"a\":2}", Officer, Now.AddDays(1)), CancellationToken.None));
        Assert.True(await mappings.KeepAsync(other, new("進捗表", "{}", Officer, Now), CancellationToken.None));
        Assert.Contains(new KeptMapping("進捗表", "{\"a\":2}", Officer, Now.AddDays(1)), await mappings.OfAsync(town, CancellationToken.None));

        Assert.False(await mappings.RenameAsync(town, "進捗表", "県への報告", CancellationToken.None));
        Assert.False(await mappings.RenameAsync(town, "ない名前", "別の名前", CancellationToken.None));
        Assert.True(await mappings.RenameAsync(town, "進捗表", "新しい進捗表", CancellationToken.None));
        Assert.Equal(["新しい進捗表", "県への報告"], (await mappings.OfAsync(town, CancellationToken.None)).Select(mapping => mapping.Name));

        await mappings.RemoveAsync(town, "新しい進捗表", CancellationToken.None);
        await mappings.RemoveAsync(town, "ない名前", CancellationToken.None);
        Assert.Equal("県への報告", Assert.Single(await mappings.OfAsync(town, CancellationToken.None)).Name);
        Assert.Equal("進捗表", Assert.Single(await mappings.OfAsync(other, CancellationToken.None)).Name);
    }

    [Theory, EachDatabase]
    public async Task ATown_KeepsAHundredMappings_AndMayStillReplaceOne(DatabaseEngine engine)
    {
        var (mappings, town) = (Mappings(engine), new MunicipalityId("hundred"));
        for (var count = 0; count < IColumnMappings.Most; count++) Assert.True(await mappings.KeepAsync(town, new($"表{count}", "{}", Officer, Now), CancellationToken.None));
        Assert.False(await mappings.KeepAsync(town, new("もう一つ", "{}", Officer, Now), CancellationToken.None));
        Assert.True(await mappings.KeepAsync(town, new("表7", "{\"a\":1}", Officer, Now), CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task WhatSomebodySaidOfTheColumns_StaysWithHisFiles(DatabaseEngine engine)
    {
        var (files, town) = (new ImportFiles(stores[engine].Database, TimeProvider.System), new MunicipalityId("described"));
        var id = await files.KeepAsync(town, Officer, new(new("plan"), "計画", [("表.csv", [1, 2])]), null, CancellationToken.None);
        Assert.Null((await files.FindAsync(town, Officer, id, CancellationToken.None))!.Mapping);
        await files.DescribeAsync(town, new("somebody-else"), id, "{\"b\":1}", CancellationToken.None);
        Assert.Null((await files.FindAsync(town, Officer, id, CancellationToken.None))!.Mapping);
        await files.DescribeAsync(town, Officer, id, "{\"a\":1}", CancellationToken.None);
        var found = await files.FindAsync(town, Officer, id, CancellationToken.None);
        Assert.Equal(("{\"a\":1}", "表.csv"), (found!.Mapping, found.Files[0].Name));

        // Under a name of the caller's own a second sending replaces the first one.
        await files.KeepAsync(town, Officer, new(new("plan"), "計画", [("表.csv", [3]), ("二.csv", [4])]), id, CancellationToken.None);
        Assert.Equal(2, (await files.FindAsync(town, Officer, id, CancellationToken.None))!.Files.Count);
    }

    [Theory, EachDatabase]
    public async Task WhatIsADayOld_IsDroppedWithoutAnybodysUpload(DatabaseEngine engine)
    {
        var (database, town) = (stores[engine].Database, new MunicipalityId("dropped"));
        ImportFiles At(double hours) => new(database, new Moment(Now.AddHours(hours)));
        var old = await At(0).KeepAsync(town, Officer, new(new("plan"), "計画", [("古い.csv", [1])]), null, CancellationToken.None);
        var young = await At(20).KeepAsync(town, Officer, new(new("plan"), "計画", [("新しい.csv", [1])]), null, CancellationToken.None);
        Assert.NotNull(await At(0).FindAsync(town, Officer, old, CancellationToken.None));
        await At(25).DropOldAsync(CancellationToken.None);

        // Gone for a clock that runs behind too: its row is no longer there.
        Assert.Null(await At(0).FindAsync(town, Officer, old, CancellationToken.None));
        Assert.NotNull(await At(25).FindAsync(town, Officer, young, CancellationToken.None));
    }

    private sealed class Moment(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private ColumnMappings Mappings(DatabaseEngine engine) => new(stores[engine].Database);
}
