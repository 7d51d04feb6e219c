using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>The program would rather not start than lose or falsify something, and says what to do.</summary>
[Collection(Stores.Name)]
public class StartupTests(Stores stores)
{
    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public async Task AServerThatForgets_IsRefused(string setting)
    {
        await using var server = await PostgreSqlServer.StartAsync($"{setting}=off");
        var (silo, owner) = await server.CreateDatabaseAsync();

        var refused = await RefusedAsync(new() { Provider = DatabaseEngine.PostgreSql, ConnectionString = silo, OwnerConnectionString = owner });

        Assert.Contains($"設定 {setting} が off", refused.Japanese, StringComparison.Ordinal);
        Assert.Contains($"setting {setting} ", refused.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARoleThatAcknowledgesTooEarly_IsRefused()
    {
        var options = await stores.NewAsync(DatabaseEngine.PostgreSql);
        var database = new NpgsqlConnectionStringBuilder(options.ConnectionString).Database;
        await stores.Server.ExecuteAsync($"ALTER ROLE reformflow_silo IN DATABASE {database} SET synchronous_commit = off");

        Assert.Contains("synchronous_commit", (await RefusedAsync(options)).English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARoleThatCouldRewriteHistory_IsRefused()
    {
        var options = await stores.NewAsync(DatabaseEngine.PostgreSql);

        var refused = await RefusedAsync(options with { ConnectionString = options.OwnerConnectionString });

        Assert.Contains("history table journal", refused.English, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task ANewerSchema_IsRefusedAndLeftAlone(DatabaseEngine engine)
    {
        var options = await PreparedAsync(engine);
        await using (var database = DatabaseFactory.Create(options))
        {
            await using var owner = await database.OpenAsOwnerAsync(CancellationToken.None);
            await owner.ExecuteAsync($"INSERT INTO {Schema.NotedIn} (scriptname, applied) VALUES ('9999_of_tomorrow.sql', CURRENT_TIMESTAMP)");
        }

        Assert.Contains("newer program (9999_of_tomorrow.sql)", (await RefusedAsync(options)).English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyDatabaseWithoutItsOwner_IsRefused()
    {
        var options = await stores.NewAsync(DatabaseEngine.PostgreSql);

        var refused = await RefusedAsync(options with { OwnerConnectionString = null });

        Assert.Contains("lacks the migration 0001_grain_storage.sql", refused.English, StringComparison.Ordinal);
        Assert.Contains("OwnerConnectionString", refused.Japanese, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AMigratedDatabase_StartsAgainWithItsData(DatabaseEngine engine)
    {
        var (options, item) = (await PreparedAsync(engine), History.Item());
        await using (var first = await Store.StartAsync(options)) await first.WriteAsync(item, History.State(item.Document(item.Entry("1"))));

        await using var second = await Store.StartAsync(options with { OwnerConnectionString = null });

        Assert.Equal("1", (await second.ReadAsync(item)).ETag);
    }

    [Fact]
    public async Task TwoNodesThatMeetAnEmptyDatabase_BothStart()
    {
        var options = await stores.NewAsync(DatabaseEngine.PostgreSql);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PrepareAsync(options))));
    }

    [Fact]
    public async Task ASecondProcessOnTheSameFile_IsRefusedUntilTheFirstEnds()
    {
        var options = await stores.NewAsync(DatabaseEngine.Sqlite);
        await using (await Store.StartAsync(options))
        {
            Assert.Contains($"Another process is using the database {options.Path}", (await RefusedAsync(options)).English, StringComparison.Ordinal);
        }

        await PrepareAsync(options);
    }

    [Fact]
    public async Task AReadOnlyFile_IsRefused()
    {
        var options = await PreparedAsync(DatabaseEngine.Sqlite);
        File.SetAttributes(options.Path, FileAttributes.ReadOnly);

        Assert.Contains("is read-only", (await RefusedAsync(options)).English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatCannotBe_IsRefused()
    {
        var options = await PreparedAsync(DatabaseEngine.Sqlite);

        Assert.Contains("cannot be written", (await RefusedAsync(options with { Path = $"{options.Path}/below/x.db" })).English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoDatabase_IsRefusedAndLeftAlone()
    {
        var options = await stores.NewAsync(DatabaseEngine.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(options.Path)!);
        await File.WriteAllTextAsync(options.Path, new string('x', 5000));

        Assert.Contains(options.Path, (await RefusedAsync(options)).English, StringComparison.Ordinal);

        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(options.Path));
    }

    [Fact]
    public async Task AServerThatIsNotThere_IsOneSentence()
    {
        var options = await stores.NewAsync(DatabaseEngine.PostgreSql);
        var nobody = $"Host=127.0.0.1;Port={Store.FreePort()};Username=a;Database=b";

        Assert.Contains("cannot be opened", (await RefusedAsync(options with { ConnectionString = nobody, OwnerConnectionString = null })).English, StringComparison.Ordinal);
    }

    private async Task<DatabaseOptions> PreparedAsync(DatabaseEngine engine)
    {
        var options = await stores.NewAsync(engine);
        await PrepareAsync(options);
        return options;
    }

    private static async Task PrepareAsync(DatabaseOptions options)
    {
        await using var database = DatabaseFactory.Create(options);
        await DatabaseStart.PrepareAsync(database, options, NullLogger.Instance, CancellationToken.None);
    }

    private static Task<StartupRefusedException> RefusedAsync(DatabaseOptions options) => Assert.ThrowsAsync<StartupRefusedException>(() => PrepareAsync(options));
}
