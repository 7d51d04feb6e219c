using ReformFlow.Notifications.Channels;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

internal sealed partial class PostOffice
{
    /// <summary>Opens one on a database of its own among those of the tests.</summary>
    public static async Task<PostOffice> OpenAsync(Stores stores, DatabaseEngine engine, params IChannel[] channels) => await OpenAsync(await stores.NewAsync(engine), new(), channels);
}
