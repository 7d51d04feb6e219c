using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Storage;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>
/// What the grouping data source relies on in the stock provider, which nowhere promises it. When one of these fails after
/// a package upgrade, read the provider's source before touching the data source.
/// </summary>
[Collection(Stores.Name)]
public class ProviderContractTests(Stores stores)
{
    [Fact]
    public void ThePinnedVersion_IsTheOneThatWasRead() =>
        Assert.StartsWith("10.4.2. ", typeof(AdoNetGrainStorage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, StringComparison.Ordinal);

    [Fact]
    public async Task ADataSourceOfAnotherType_StopsTheStart()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(async () => await (await StartAsync(new Recorder(null, []) { OfAnotherType = true })).DisposeAsync());

        Assert.IsType<ArgumentException>(failure.GetBaseException());

    }

    [Fact]
    public async Task TheCallsOfAWriteAndARead_AreThese()
    {
        var calls = new ConcurrentQueue<string>();
        await using var store = await StartAsync(new Recorder(await PreparedFileAsync(), calls));
        calls.Clear();
        var item = History.Item();

        await store.WriteAsync(item, History.State(item.Document(item.Entry("1"))));
        Assert.Equal(
        [
            "open", "command",
            "text after GrainIdHash GrainIdN0 GrainIdN1 GrainTypeHash GrainTypeString GrainIdExtensionString ServiceId GrainStateVersion PayloadBinary",
            "read Default", "command disposed", "connection disposed",
        ], calls);

        calls.Clear();
        await store.ReadAsync(item);
        Assert.Equal(
        [
            "open", "command", "text after GrainIdHash GrainIdN0 GrainIdN1 GrainTypeHash GrainTypeString GrainIdExtensionString ServiceId",
            "read Default", "command disposed", "connection disposed",
        ], calls);
    }

    private async Task<string> PreparedFileAsync()
    {
        var options = await stores.NewAsync(DatabaseEngine.Sqlite);
        await (await Store.StartAsync(options)).DisposeAsync();
        return options.Path;
    }

    private async Task<Store> StartAsync(Recorder recorder) => await Store.StartAsync(await stores.NewAsync(DatabaseEngine.Sqlite), silo =>
    {
        silo.UseLocalhostClustering(Store.FreePort(), Store.FreePort(), serviceId: "reformflow", clusterId: "tests");
        silo.Services.Configure<AdoNetGrainStorageOptions>("Default", storage => storage.DataSource = recorder);
    });

    private sealed class Recorder(string? file, ConcurrentQueue<string> calls) : DbDataSource
    {
        public bool OfAnotherType { get; init; }

        public override string ConnectionString => $"Data Source={file}";

        protected override DbConnection CreateDbConnection() => OfAnotherType ? new Connection(this) : new SqliteConnection();

        protected override DbConnection OpenDbConnection() => throw new NotSupportedException("The provider was not known to open synchronously.");

        protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken)
        {
            calls.Enqueue("open");
            return new(new Connection(this));
        }

        private sealed class Connection(Recorder source) : DbConnection
        {
            [AllowNull]
            public override string ConnectionString { get; set; } = "";
            public override string Database => "main";
            public override string DataSource => "";
            public override string ServerVersion => "";
            public override ConnectionState State => ConnectionState.Open;
            public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();
            public override void Close() => throw new NotSupportedException("The provider was not known to close, only to dispose.");
            public override void Open() => throw new NotSupportedException("The provider was not known to open what it got open.");
            protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException("The provider was not known to use transactions.");

            protected override DbCommand CreateDbCommand()
            {
                source.Record("command");
                return new Command(source);
            }

            protected override void Dispose(bool disposing)
            {
                source.Record("connection disposed");
                base.Dispose(disposing);
            }
        }

        private sealed class Command(Recorder source) : SqliteCommand
        {
            private bool _disposed;

            [AllowNull]
            public override string CommandText
            {
                get => base.CommandText;
                set
                {
                    source.Record($"text after {string.Join(' ', Parameters.Cast<SqliteParameter>().Select(parameter => parameter.ParameterName))}");
                    base.CommandText = value;
                }
            }

            protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
            {
                source.Record($"read {behavior}{(cancellationToken.CanBeCanceled ? ", cancellable" : "")}");
                Connection = new SqliteConnection(source.ConnectionString);
                await Connection.OpenAsync(CancellationToken.None);
                return ExecuteReader(behavior | CommandBehavior.CloseConnection);
            }

            protected override void Dispose(bool disposing)
            {
                // Twice, the provider's own and the statement's end; the second must do nothing.
                if (!_disposed) source.Record("command disposed");
                _disposed = true;
                base.Dispose(disposing);
            }
        }

        private void Record(string call) => calls.Enqueue(call);
    }
}
