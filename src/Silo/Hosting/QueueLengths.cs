using System.Diagnostics.Metrics;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Logging;
using ReformFlow.Grains;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>What waits, for operators: how many sheets at each stage, and for how long the oldest.</summary>
internal sealed partial class QueueLengths : PeriodicLook
{
    private const string Waiting =
        """
        SELECT stage AS Stage, count(*) AS Sheets, min(stage_since) AS Oldest FROM sheet_row
        WHERE service = 'reformflow' AND stage IN ('Draft', 'DepartmentReview', 'PlanningApproval', 'Approved') GROUP BY stage
        """;

    private readonly IDatabase _database;
    private readonly BusinessClock _clock;
    private readonly ILogger<QueueLengths> _log;
    private IReadOnlyList<Row> _rows = [];

    public QueueLengths(IDatabase database, BusinessClock clock, TimeProvider time, IMeterFactory meters, ILogger<QueueLengths> log)
        : base(time, meters)
    {
        (_database, _clock, _log) = (database, clock, log);
        Meter.CreateObservableGauge("reformflow.sheets.waiting", () => _rows.Select(row => new Measurement<long>(row.Sheets, row.Tag)), description: "Sheets waiting at each stage.");
        Meter.CreateObservableGauge("reformflow.sheets.oldest.age", () => _rows.Select(row => new Measurement<double>(row.AgeAt(_clock.Now), row.Tag)), "s", "How long the oldest sheet has waited at each stage.");
    }

    protected override async Task LookAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        _rows = [.. await connection.QueryAsync<Row>(Waiting)];
    }

    protected override void Forget(Exception failure)
    {
        _rows = [];
        LogUnknown(failure);
    }

    // Properties, because SQLite gives the aggregates of an empty table no type that a constructor could be chosen by.
    private sealed record Row
    {
        public required string Stage { get; init; }

        public required long Sheets { get; init; }

        public required string Oldest { get; init; }

        public KeyValuePair<string, object?> Tag => new("stage", Stage);

        public double AgeAt(DateTimeOffset now) => Math.Max(0, (now - DateTimeOffset.Parse(Oldest, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)).TotalSeconds);
    }
}
