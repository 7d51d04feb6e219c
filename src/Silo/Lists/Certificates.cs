using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of signed documents, read back.</summary>
internal sealed class Certificates(IDatabase database) : ICertificates
{
    private const string OfYear =
        """
        SELECT number AS Number, kind AS Kind, document AS Document, hash AS Hash, signature AS Signature, key_id AS KeyId FROM certificate
        WHERE service = 'reformflow' AND municipality = @municipality AND plan = @plan AND fiscal_year = @year ORDER BY number
        """;

    public async Task<Values<StoredCertificate>> OfAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(OfYear, new { municipality = municipality.Value, plan = plan.Value, year = year.StartYear });
        return rows.Select(row => new StoredCertificate((int)row.Number, KindOf(row.Kind), row.Document, row.Hash, row.Signature, row.KeyId)).ToValues();
    }

    private static CertificateKind KindOf(string kind) => CertificateKinds.Of(kind) ?? throw new InvalidOperationException($"'{kind}' is no kind of certificate.");

    private sealed record Row
    {
        public required long Number { get; init; }
        public required string Kind { get; init; }
        public required string Document { get; init; }
        public required string Hash { get; init; }
        public required string Signature { get; init; }
        public required string KeyId { get; init; }
    }
}
