using System.Data.Common;
using System.Globalization;
using Dapper;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Silo.Backup;

/// <summary>
/// Who is at work on a PostgreSQL database. Nodes of a cluster are in the table of members; a process that runs alone is only
/// known by its job workers. Signs are held against the database's own clock; one from the future counts as fresh.
/// </summary>
internal static class RunningNodes
{
    // 6 is Dead (Orleans.Runtime.SiloStatus). Who joins or is about to stop may write too. Killed nodes stay Active, but silent.
    private const string Members =
        """
        SELECT siloname || ' (' || hostname || ' ' || address || ':' || port || ')' AS Name, starttime AS Since FROM orleansmembershiptable
        WHERE status BETWEEN 1 AND 5 AND iamalivetime > clock_timestamp() - @silence ORDER BY 1
        """;

    private const string Workers =
        """
        SELECT id AS Name, (data->>'StartedAt')::timestamptz AS Since FROM hangfire.server WHERE lastheartbeat > clock_timestamp() - @silence ORDER BY 1
        """;

    /// <summary>Lets no node join, and no member write, until the transaction ends; then refuses when one is there.</summary>
    /// <param name="owner">The owner's connection, which may lock the table of members.</param>
    /// <param name="transaction">The transaction that replaces the data.</param>
    /// <param name="program">A connection of the program's own role, whose tables the job storage's are.</param>
    /// <param name="place">The database, for the message.</param>
    /// <exception cref="BackupRefusedException">Somebody is at work.</exception>
    public static async Task RefuseAsync(DbConnection owner, DbTransaction transaction, DbConnection program, string place)
    {
        await owner.ExecuteAsync("LOCK TABLE orleansmembershiptable IN EXCLUSIVE MODE", transaction: transaction);
        var nodes = (await owner.QueryAsync<Node>(Members, new { silence = LifeSigns.MemberSilence }, transaction)).ToList();
        if (nodes.Count == 0 && await program.ExecuteScalarAsync<bool>("SELECT to_regclass('hangfire.server') IS NOT NULL"))
            nodes.AddRange(await program.QueryAsync<Node>(Workers, new { silence = LifeSigns.WorkersSilence }));
        if (nodes.Count == 0) return;
        var (ja, en) = (string.Join("、", nodes.Select(node => $"{node.Name} {node.At} から")), string.Join(", ", nodes.Select(node => $"{node.Name} since {node.At}")));
        throw new BackupRefusedException(
            $"データベース {place} をノードが使っています（{ja}）。すべてのノードを止めてから（systemctl stop 'reformflow*'）復元してください。強制終了したノードは、{Seconds}秒たてば数えません。",
            $"Nodes are at work on the database {place} ({en}). Stop all of them (systemctl stop 'reformflow*'), then restore. A node that was killed is no longer counted after {Seconds} seconds.");
    }

    private static int Seconds => (int)LifeSigns.WorkersSilence.TotalSeconds;

    private sealed record Node
    {
        public required string Name { get; init; }
        public required DateTime Since { get; init; }

        public string At => Since.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
