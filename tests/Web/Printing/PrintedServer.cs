using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Tests.Web.Published;
using ReformFlow.Web.Printing;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>A server with something public, beside which another node did one round of printing before it was started again.</summary>
public sealed class PrintedServer : IAsyncLifetime
{
    private readonly WorkedServer _worked = new();

    internal HttpClient Client => _worked.Client;

    internal string Database => _worked.Server.Database;

    /// <summary>How many files the round made.</summary>
    internal int Made { get; private set; }

    internal Browser Browser() => _worked.Browser();

    public async Task InitializeAsync()
    {
        await _worked.InitializeAsync();
        await using (var node = PrintingNode.On(Database, PrintingNode.AtOnce)) Made = await node.Services.GetRequiredService<PrintingRounds>().RunAsync(CancellationToken.None);
        // A server looks at its start what others printed.
        await _worked.Server.RestartAsync();
    }

    public Task DisposeAsync() => _worked.DisposeAsync();
}
