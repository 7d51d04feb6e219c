using System.Data.Common;
using Dapper;

namespace ReformFlow.Silo.Verification;

/// <summary>Where a grain's rows are.</summary>
internal sealed record GrainAddress(string Service, string Type, string Key)
{
    // Of a union without rows SQLite tells no types, and then no other constructor fits.
    private GrainAddress() : this("", "", "") { }
}

/// <summary>A row of the table journal.</summary>
internal sealed class JournalRow
{
    public long Seq { get; init; }
    public string? Operation { get; init; }
    public string Entry { get; init; } = "";
    public string Hash { get; init; } = "";
}

/// <summary>A row of the table orleansstorage.</summary>
internal sealed class StateRow
{
    public long Version { get; init; }
    public byte[]? Payload { get; init; }
}

/// <summary>A row of one of the tables that hold copies; columns that a table does not have are left as they are.</summary>
internal sealed class CopiedRow
{
    public string Municipality { get; init; } = "";
    public string Item { get; init; } = "";
    public string Plan { get; init; } = "";
    public long Year { get; init; }
    public long Version { get; init; }
    public string Stage { get; init; } = "";
    public long StateVersion { get; init; }
    public long ContentVersion { get; init; }
    public long PublishedVersion { get; init; }
    public string StageSince { get; init; } = "";
    public string ChangedAt { get; init; } = "";
    public string Phase { get; init; } = "";
    public long Number { get; init; }
    public string Kind { get; init; } = "";
    public string Document { get; init; } = "";
    public string Hash { get; init; } = "";
    public string Signature { get; init; } = "";
    public string KeyId { get; init; } = "";
}

/// <summary>A row of a table of printed files, without its bytes; of a book the content is its plan, its year and how many versions it was made of.</summary>
internal sealed record PrintedRow(string Table, string Municipality, string Content, string Hash)
{
    // Of a table without rows SQLite tells no types, and then no other constructor fits.
    private PrintedRow() : this("", "", "", "") { }
}

/// <summary>Reads what is stored, grain by grain, so that a large database is never in memory at once.</summary>
internal sealed class StoredGrains(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
{
    private const string AllAddresses = """
        SELECT serviceid AS Service, graintypestring AS Type, COALESCE(grainidextensionstring, '') AS Key FROM orleansstorage
        UNION SELECT service, grain_type, key FROM journal
        UNION SELECT service, 'item', key FROM sheet_row
        UNION SELECT service, 'item', key FROM published_sheet
        UNION SELECT service, 'cycle', key FROM cycle_row
        UNION SELECT service, 'cycle', key FROM certificate
        ORDER BY 1, 2, 3
        """;

    private const string NameOfBook = "plan || ' ' || fiscal_year || ' (' || versions || ')'";

    public async Task<IReadOnlyList<GrainAddress>> AddressesAsync() => await ReadAsync<GrainAddress>(AllAddresses, null);

    public Task<List<StateRow>> StateAsync(GrainAddress grain) => ReadAsync<StateRow>(
        "SELECT version AS Version, payloadbinary AS Payload FROM orleansstorage WHERE serviceid = @Service AND graintypestring = @Type AND COALESCE(grainidextensionstring, '') = @Key", grain);

    public Task<List<JournalRow>> JournalAsync(GrainAddress grain) => ReadAsync<JournalRow>(
        "SELECT seq AS Seq, operation AS Operation, entry AS Entry, hash AS Hash FROM journal WHERE service = @Service AND grain_type = @Type AND key = @Key ORDER BY seq", grain);

    public Task<List<CopiedRow>> SheetRowsAsync(GrainAddress grain) => ReadAsync<CopiedRow>("""
        SELECT municipality AS Municipality, item AS Item, plan AS Plan, fiscal_year AS Year, version AS Version, stage AS Stage, state_version AS StateVersion,
          content_version AS ContentVersion, published_version AS PublishedVersion, stage_since AS StageSince, changed_at AS ChangedAt, document AS Document
        FROM sheet_row WHERE service = @Service AND key = @Key ORDER BY fiscal_year
        """, grain);

    public Task<List<CopiedRow>> PublishedAsync(GrainAddress grain) => ReadAsync<CopiedRow>("""
        SELECT municipality AS Municipality, item AS Item, plan AS Plan, fiscal_year AS Year, version AS Version, document AS Document, hash AS Hash
        FROM published_sheet WHERE service = @Service AND key = @Key ORDER BY fiscal_year, version
        """, grain);

    public Task<List<CopiedRow>> CycleRowsAsync(GrainAddress grain) => ReadAsync<CopiedRow>("""
        SELECT municipality AS Municipality, plan AS Plan, fiscal_year AS Year, version AS Version, phase AS Phase, document AS Document
        FROM cycle_row WHERE service = @Service AND key = @Key
        """, grain);

    public Task<List<CopiedRow>> CertificatesAsync(GrainAddress grain) => ReadAsync<CopiedRow>("""
        SELECT municipality AS Municipality, plan AS Plan, fiscal_year AS Year, number AS Number, kind AS Kind, document AS Document, hash AS Hash, signature AS Signature, key_id AS KeyId
        FROM certificate WHERE service = @Service AND key = @Key ORDER BY number
        """, grain);

    /// <summary>The bytes of a file of the item's municipality; null where there are none.</summary>
    public Task<byte[]?> AttachmentAsync(GrainAddress item, string hash) => connection.ExecuteScalarAsync<byte[]?>(Command(
        "SELECT bytes FROM attachment WHERE municipality = @municipality AND hash = @hash", new { municipality = item.Key.Split('-')[1], hash }));

    /// <summary>All printed files.</summary>
    public Task<List<PrintedRow>> PrintedAsync() => ReadAsync<PrintedRow>($"""
        SELECT 'printed_book' AS "Table", municipality AS Municipality, {NameOfBook} AS Content, hash AS Hash FROM printed_book
        UNION ALL SELECT 'printed_document', municipality, content, hash FROM printed_document ORDER BY 1, 2, 3
        """, null);

    /// <summary>The bytes of a printed file.</summary>
    public Task<byte[]?> PrintedBytesAsync(PrintedRow file) => connection.ExecuteScalarAsync<byte[]?>(Command(
        $"SELECT bytes FROM {file.Table} WHERE municipality = @Municipality AND {(file.Table is "printed_book" ? NameOfBook : "content")} = @Content", new { file.Municipality, file.Content }));

    /// <summary>Whether the municipality has a published version of this hash.</summary>
    public Task<bool> IsPublishedAsync(string municipality, string hash) => connection.ExecuteScalarAsync<bool>(Command(
        "SELECT EXISTS (SELECT 1 FROM published_sheet WHERE municipality = @municipality AND hash = @hash)", new { municipality, hash }));

    /// <summary>The hash of one entry of another grain; null where there is none.</summary>
    public Task<string?> EntryHashAsync(GrainAddress grain, long seq) => connection.ExecuteScalarAsync<string?>(Command(
        "SELECT hash FROM journal WHERE service = @Service AND grain_type = @Type AND key = @Key AND seq = @Seq", new { grain.Service, grain.Type, grain.Key, Seq = seq }));

    /// <summary>The hash of one published version; null where there is none.</summary>
    public Task<string?> PublishedHashAsync(GrainAddress item, long year, long version) => connection.ExecuteScalarAsync<string?>(Command(
        "SELECT hash FROM published_sheet WHERE service = @Service AND key = @Key AND fiscal_year = @Year AND version = @Version",
        new { item.Service, item.Key, Year = (int)year, Version = (int)version }));

    private async Task<List<T>> ReadAsync<T>(string sql, object? parameters) => (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, transaction, cancellationToken: cancellation);
}
