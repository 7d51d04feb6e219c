using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Delta;
using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.Settings;
using ReformFlow.Notifications.Tenant;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>Reads the tenant's users by delta queries: everybody once, then only who has changed, page by page.</summary>
internal sealed class GraphDirectory(TeamsOptions options, GraphTokens tokens, TimeProvider time) : IDirectory, IDisposable
{
    private const int Gone = 410;

    // One page of a large town's directory is there within seconds; what takes longer is tried again from its beginning.
    private static readonly TimeSpan PageLimit = TimeSpan.FromMinutes(1);
    private static readonly string[] Wanted = ["id", "mail", "userPrincipalName", "accountEnabled"];

    private readonly GraphServiceClient _graph = GraphClient.New(options, tokens);

    public async Task<DirectoryChanges?> ReadAsync(string? mark, CancellationToken cancellation)
    {
        var users = new List<DirectoryUser>();
        for (var link = mark; ;)
        {
            if (await PageAsync(link, cancellation) is not { } page) return mark is null ? throw new DirectoryUnreadException("The directory forgot a reading while it went on.") : null;
            users.AddRange((page.Value ?? []).Where(user => user.Id is not null).Select(Read));
            if (page.OdataDeltaLink is { Length: > 0 } end) return new(users.ToValues(), end);
            link = page.OdataNextLink ?? throw new DirectoryUnreadException("A page of the directory names neither the next one nor the end.");
        }
    }

    public void Dispose() => _graph.Dispose();

    // Null where the directory does not know the link any more.
    private async Task<DeltaGetResponse?> PageAsync(string? link, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(PageLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var wire = new Wire();
        try
        {
            var page = await (link is null ? _graph.Users.Delta : _graph.Users.Delta.WithUrl(link)).GetAsDeltaGetResponseAsync(request =>
            {
                if (link is null) request.QueryParameters.Select = Wanted;
                request.Prepare(wire);
            }, either.Token);
            return wire.IsDone && page is not null ? page : throw new DirectoryUnreadException($"The directory was not read: status {wire.Status}.");
        }
        catch (Exception failure) when (failure is not DirectoryUnreadException && !cancellation.IsCancellationRequested && GraphFailures.Of(failure, wire) is { } answer)
        {
            return link is not null && HasForgotten(answer) ? null : throw new DirectoryUnreadException($"The directory was not read: {answer}", failure);
        }
    }

    // A mark lives for about a week; which of the two statuses says that its time is over depends on how it was forgotten.
    private static bool HasForgotten(GraphAnswer answer) =>
        answer is GraphAnswer.Refused refused && (refused.Status == Gone || refused.Code.Contains("syncStateNotFound", StringComparison.OrdinalIgnoreCase) || refused.Code.Contains("resyncRequired", StringComparison.OrdinalIgnoreCase));

    private static DirectoryUser Read(User user) => new(user.Id!, user.Mail, user.UserPrincipalName, user.AccountEnabled is false || user.AdditionalData.ContainsKey("@removed"));
}
