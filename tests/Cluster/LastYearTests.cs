using System.Text.Json;
using Dapper;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Judging;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Json;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

[Collection(Databases.Name)]
public class LastYearTests(Databases databases)
{
    private static readonly FiscalYear Last = new(2022);

    [Theory, EachDatabase]
    internal async Task ThePlansLastYear_ClosesIntoTheFinalSummary(DatabaseEngine engine)
    {
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Last);
        await town.SettlesAsync(Last);

        var closed = Assert.IsType<CycleAnswer.Done>(await town.Cycle(Last).Command(new CycleCommand.Close(null), town.Next(), RunningTown.Actor("kikaku-seisaku-kacho"))).Cycle;

        Assert.Equal([CertificateKind.Close, CertificateKind.FinalSummary], closed.Certificates.Select(note => note.Kind));
        await using var connection = await town.Part<IDatabase>().OpenAsync(CancellationToken.None);
        var text = await connection.QuerySingleAsync<string>("SELECT document FROM certificate WHERE kind = 'final-summary'");
        var summary = JsonSerializer.Deserialize<SignedSummary>(text, DomainJson.Options)!.Summary;
        Assert.Equal(16, summary.Lines.Count);
        Assert.Equal(16, Enum.GetValues<Judgement>().Sum(judgement => summary.Standings[judgement]));
        // No series of the sample is in yen, so there is no sum, which is not a sum of 0.
        Assert.Null(summary.ThousandYen);
    }
}
