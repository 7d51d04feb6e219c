using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Tests.Cluster;
using ReformFlow.Tests.Web.Published;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Printing;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>A year that is published sheet by sheet makes one book, and the book before is given out until then.</summary>
public sealed class QuietBookTests
{
    private static readonly MunicipalityId Town = new("ninomiya");
    private static readonly PlanId Plan = new("gyokaku-r1");

    [Fact]
    public async Task ABook_IsMadeWhenNothingWasPublishedForAWhile()
    {
        using var data = new TemporaryFolder();
        var database = data.File("reformflow.db");
        await using var town = await (await RunningTown.StartAsync(new() { ["ReformFlow:Database:Path"] = database })).WithPlanAsync(WorkedServer.Year);
        await town.Open(WorkedServer.Year);
        await using var node = PrintingNode.On(database);
        var clock = new FakeTimeProvider(new(2031, 4, 1, 0, 0, 0, TimeSpan.Zero));
        using var rounds = ActivatorUtilities.CreateInstance<PrintingRounds>(node.Services, clock);
        async Task<int> After(int minutes)
        {
            clock.Advance(TimeSpan.FromMinutes(minutes));
            return await rounds.RunAsync(CancellationToken.None);
        }

        await town.Publishes("item-1", WorkedServer.Year);
        Assert.Equal(1, await After(0));
        await town.Publishes("item-10", WorkedServer.Year);
        Assert.Equal(1, await After(4));
        Assert.Equal(0, await After(4));
        Assert.Equal((1, 2), (await After(1), (await BooksAsync(node.Services)).Versions));
        Assert.False((await LinkAsync(node.Services)).IsBehind);

        await town.Publishes("item-5", WorkedServer.Year);
        Assert.Equal(1, await After(60));
        var behind = await LinkAsync(node.Services);
        Assert.True(behind.IsBehind);
        Assert.Contains("準備しています", behind.Name, StringComparison.Ordinal);
        Assert.Equal(await behind.MakeAsync(default), (await node.Services.GetRequiredService<IPrintedBooks>().NewestAsync(Town, Plan, WorkedServer.Year))!.Bytes.ToArray());
        Assert.Equal((1, 3), (await After(5), (await BooksAsync(node.Services)).Versions));
        Assert.False((await LinkAsync(node.Services)).IsBehind);
    }

    private static async Task<BookName> BooksAsync(IServiceProvider services) => Assert.Single(await services.GetRequiredService<IPrintedBooks>().NewestAsync()).Name;

    private static async Task<PublicFile> LinkAsync(IServiceProvider services)
    {
        var plan = await services.GetRequiredService<PublicReading>().PlanAsync(Town, Plan, CancellationToken.None);
        return services.GetRequiredService<PrintedFiles>().OfYear(plan!, WorkedServer.Year).Single(file => file.Address.EndsWith(".pdf", StringComparison.Ordinal));
    }
}
