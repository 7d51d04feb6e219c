using System.Diagnostics.Metrics;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformFlow.Grains;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>What waits, for operators: how many sheets at each stage, and for how long the oldest. Looked up every 15 seconds, never by who asks.</summary>
internal sealed partial class QueueLengths : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private const string Waiting =
        """
        SELECT stage AS Stage, count(*) AS Sheets, min(stage_since) AS Oldest FROM sheet_row
        WHERE service = 'reformflow' AND stage IN ('Draft', 'DepartmentReview', 'PlanningApproval', 'Approved') GROUP BY stage
        """;

    private readonly IDatabase _database;
    private readonly BusinessClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<QueueLengths> _log;
    private readonly Meter _meter;
    private IReadOnlyList<Row> _rows = [];

    public QueueLengths(IDatabase database, BusinessClock clock, TimeProvider time, IMeterFactory meters, ILogger<QueueLengths> log)
    {
        (_database, _clock, _time, _log, _meter) = (database, clock, time, log, meters.Create(ActMetrics.Name));
        _meter.CreateObservableGauge("reformflow.sheets.waiting", () => _rows.Select(row => new Measurement<long>(row.Sheets, row.Tag)), description: "Sheets waiting at each stage.");
        _meter.CreateObservableGauge("reformflow.sheets.oldest.age", () => _rows.Select(row => new Measurement<double>(row.AgeAt(_clock.Now), row.Tag)), "s", "How long the oldest sheet has waited at each stage.");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        do
        {
            try
            {
                await using var connection = await _database.OpenAsync(stoppingToken);
                _rows = [.. await connection.QueryAsync<Row>(Waiting)];
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // An old number would look like a quiet day.
                _rows = [];
                LogUnknown(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
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
