using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Notifications.Channels;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Cluster;
using ReformFlow.Tests.Cluster.Scale;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>
/// What a mail server that has stalled costs those who act: the p95 of acts in a town whose letters hang, against a town that sends none,
/// in interleaved rounds of the same minute. Aim: at most 1.2.
/// </summary>
internal static class StalledBenchmark
{
    private const int Warm = 2, Counted = 9, AtOnce = 8;

    public static async Task PrintAsync(DatabaseEngine[] engines)
    {
        var databases = new Databases();
        await databases.InitializeAsync();
        foreach (var engine in engines)
        {
            var mail = new HangingChannel();
            await using var stalled = await OpenedAsync(await databases.NewAsync(engine), mail);
            await using var quiet = await OpenedAsync(await databases.NewAsync(engine), null);
            await mail.Asked;
            CycleBenchmark[] both = [new(stalled, AtOnce), new(quiet, AtOnce)];
            for (var round = -Warm; round < Counted; round++)
            {
                // Who goes first changes, so that neither always has the other's remains to bear.
                foreach (var one in round % 2 == 0 ? both : both.Reverse())
                {
                    if (round == 0) one.Forget();
                    await one.RoundAsync();
                    await one.BackAsync();
                }
                // What was done is told, so that the stalled outbox has as much to do as it can have.
                await stalled.LooksAsync();
                await quiet.LooksAsync();
            }
            var (slow, usual) = (P95(both[0]), P95(both[1]));
            Console.WriteLine($"acts on {engine}, {AtOnce} at once: p95 {slow:F1} ms while mails hang, {usual:F1} ms without any, ratio {slow / usual:F2} (aim: at most 1.2)");
        }
        await databases.DisposeAsync();
    }

    private static double P95(CycleBenchmark one) => one.Milliseconds.Order().ElementAt(one.Milliseconds.Count * 95 / 100);

    private static async Task<RunningTown> OpenedAsync(Dictionary<string, string?> settings, IChannel? mail)
    {
        var town = await (await RunningTown.StartAsync(settings, services => _ = mail is null ? services : services.AddSingleton(mail))).WithBookAsync(BenchmarkPlan.Book());
        await ManyTowns.GiveAddressesAsync(town);
        await town.Open(CycleBenchmark.Year);
        await town.LooksAsync(TimeSpan.FromMinutes(10));
        return town;
    }
}
