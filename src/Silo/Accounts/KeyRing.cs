using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Accounts;

/// <summary>The table of the web's own keys.</summary>
internal sealed class KeyRing(IDatabase database) : IKeyRing
{
    private const string Upsert = "INSERT INTO data_protection_key (id, xml) VALUES (@id, @xml) ON CONFLICT (id) DO UPDATE SET xml = excluded.xml";

    public async Task<Values<string>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<string>("SELECT xml FROM data_protection_key ORDER BY id")).ToValues();
    }

    public Task KeepAsync(string id, string xml, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Upsert, new { id, xml }, transaction), cancellation);
}
