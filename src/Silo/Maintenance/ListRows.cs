using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Silo.Maintenance;

/// <summary>One row of sheet_row or cycle_row; what a table does not have is empty or 0.</summary>
internal sealed record ListRow
{
    public required string Key { get; init; }
    public required string Municipality { get; init; }
    public required string Plan { get; init; }
    public required long FiscalYear { get; init; }
    public required long Version { get; init; }
    public required string Document { get; init; }
    public string Item { get; init; } = "";
    public string Stage { get; init; } = "";
    public long StateVersion { get; init; }
    public long ContentVersion { get; init; }
    public long PublishedVersion { get; init; }
    public string StageSince { get; init; } = "";
    public string ChangedAt { get; init; } = "";
    public string Phase { get; init; } = "";

    /// <summary>The row of an item's year.</summary>
    public static ListRow Of(string key, MunicipalityId municipality, string item, SheetRow row, long write) => new()
    {
        Key = key, Municipality = municipality.Value, Item = item, Plan = row.Plan.Value, FiscalYear = row.Year.StartYear, Version = write, Document = row.Json,
        Stage = row.Stage.ToString(), StateVersion = row.StateVersion, ContentVersion = row.ContentVersion, PublishedVersion = row.PublishedVersion,
        StageSince = AsCopied(row.StageSince), ChangedAt = AsCopied(row.ChangedAt),
    };

    /// <summary>The row of a cycle.</summary>
    public static ListRow Of(string key, MunicipalityId municipality, PlanId plan, FiscalYear year, CycleRowDocument row, long write) => new()
    {
        Key = key, Municipality = municipality.Value, Plan = plan.Value, FiscalYear = year.StartYear, Version = write, Document = row.Json, Phase = row.Phase,
    };

    /// <summary>
    /// Whether this is the row as it was once stored, by the hash in the journal, although it would be written with another
    /// document today. An older version of the program made it, and it is no less true.
    /// </summary>
    /// <param name="today">The row as it would be written today.</param>
    /// <param name="recorded">What the journal says of the grain.</param>
    public bool IsAsStored(ListRow today, Recorded recorded) =>
        this with { Document = today.Document } == today
        && (Item.Length > 0 ? recorded.Rows.GetValueOrDefault(Verifier.Text(FiscalYear)) : recorded.Cycle.GetValueOrDefault("")) is { } said && said.Hash == Hash();

    private string Hash() => Item.Length > 0
        ? SheetRow.HashOf(Plan, FiscalYear, Stage, StateVersion, ContentVersion, PublishedVersion, StageSince, ChangedAt, Document)
        : CycleRowDocument.HashOf(Phase, Document);

    // The trigger copies the text that stands in the document.
    private static string AsCopied(DateTimeOffset time) => JsonSerializer.Serialize(time, DomainJson.Options).Trim('"');
}

/// <summary>The two tables of list rows.</summary>
internal sealed class ListRows(DbConnection connection, DbTransaction transaction)
{
    private const string SheetColumns =
        "key, municipality, item, plan, fiscal_year, version, stage, state_version, content_version, published_version, stage_since, changed_at, document";

    private const string CycleColumns = "key, municipality, plan, fiscal_year, version, phase, document";

    /// <summary>The table of a kind of grain.</summary>
    public static string TableOf(string type) => type == "item" ? "sheet_row" : "cycle_row";

    /// <summary>Every grain that has a row.</summary>
    public async Task<List<(string Type, string Key)>> KeysAsync() => (await connection.QueryAsync<(string, string)>(
        """
        SELECT DISTINCT 'item', key FROM sheet_row WHERE service = 'reformflow'
        UNION ALL SELECT DISTINCT 'cycle', key FROM cycle_row WHERE service = 'reformflow'
        """, transaction: transaction)).ToList();

    /// <summary>The rows of a grain.</summary>
    public async Task<List<ListRow>> OfAsync(string type, string key) => (await connection.QueryAsync<ListRow>(
        $"SELECT {Selected(type)} FROM {TableOf(type)} WHERE service = 'reformflow' AND key = @key", new { key }, transaction)).ToList();

    /// <summary>Puts a row in, in place of one of the same year.</summary>
    public Task PutAsync(string type, ListRow row)
    {
        var columns = Columns(type);
        var identity = type == "item" ? "service, key, fiscal_year" : "service, key";
        var values = string.Join(", ", columns.Select(column => $"@{Member(column)}"));
        var updates = string.Join(", ", columns.Where(column => column is not ("key" or "fiscal_year")).Select(column => $"{column} = excluded.{column}"));
        return connection.ExecuteAsync(
            $"INSERT INTO {TableOf(type)} (service, {string.Join(", ", columns)}) VALUES ('reformflow', {values}) ON CONFLICT ({identity}) DO UPDATE SET {updates}", row, transaction);
    }

    /// <summary>Takes a row away.</summary>
    public Task DropAsync(string type, ListRow row) => connection.ExecuteAsync(
        $"DELETE FROM {TableOf(type)} WHERE service = 'reformflow' AND key = @Key AND fiscal_year = @FiscalYear", row, transaction);

    private static string[] Columns(string type) => (type == "item" ? SheetColumns : CycleColumns).Split(", ");

    private static string Selected(string type) => string.Join(", ", Columns(type).Select(column => $"{column} AS {Member(column)}"));

    private static string Member(string column) =>
        string.Concat(column.Split('_').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
