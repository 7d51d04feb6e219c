using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Policy;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>What is on its way or has arrived, for the policy's limits and for escalations about somebody who was never told.</summary>
internal sealed class CarriedNotices(IDatabase database) : ICarriedNotices
{
    private const string Sql =
        """
        SELECT d.notice AS Notice, d.person AS Person, n.kind AS Kind, min(d.not_before) AS NotBefore,
          CAST(max(CASE d.status WHEN 'Sent' THEN 1 ELSE 0 END) AS bigint) AS HasLeft, CAST(min(CASE d.status WHEN 'Dead' THEN 1 ELSE 0 END) AS bigint) AS IsDead
        FROM delivery d JOIN notice n ON n.unique_key = d.notice
        WHERE d.municipality = @municipality AND d.not_before >= @since AND d.status NOT IN ('Superseded', 'Cancelled')
        GROUP BY d.notice, d.person, n.kind ORDER BY NotBefore, d.notice
        """;

    public async Task<Values<Carried>> SinceAsync(MunicipalityId municipality, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Notice, string Person, string Kind, string NotBefore, long Left, long Dead)>(
            Sql, new { municipality = municipality.Value, since = Moments.Iso(since) });
        return rows.Select(row => new Carried(row.Notice, new(row.Person), Enum.Parse<NoticeKind>(row.Kind), Moments.Time(row.NotBefore), row.Left == 1, row.Dead == 1)).ToValues();
    }
}
