using System.Net.Http.Headers;
using System.Text;
using ReformFlow.Grains;
using ReformFlow.Notifications.Cards;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Workflows.Settings;

namespace ReformFlow.Notifications.Workflows.Posting;

/// <summary>Hands one post to a workflow and says what became of it. Never tries again by itself, and repeats the address to nobody.</summary>
public sealed class WorkflowClient(WorkflowSettings settings, BusinessClock clock) : IDisposable
{
    private const int LongestAnswer = 4_096;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = new(GuardedConnection.Handler(settings.Hosts)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Posts.</summary>
    /// <param name="webhook">Where to.</param>
    /// <param name="post">What.</param>
    /// <param name="cancellation">The process is stopping; what may have left is then uncertain.</param>
    public async Task<SendResult> PostAsync(WorkflowOptions webhook, WorkflowPost post, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        ArgumentNullException.ThrowIfNull(post);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
            {
                Content = new StringContent(AdaptiveCard.Message(post.Card, settings.Site, post.IsShort ? PostOutcomes.FewLines : AdaptiveCard.MostLines), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            // Taken is taken, also where the rest of the answer never comes.
            return WorkflowAnswers.Of(answer.StatusCode, answer.Headers, answer.IsSuccessStatusCode ? "" : await BeginningAsync(answer, limit.Token), clock.Now);
        }
        catch (HttpRequestException failure) when (failure.InnerException is ForbiddenAddressException)
        {
            return new SendResult.Failed(FailureKind.Configuration, "address", $"{webhook.Host} leads into a private network");
        }
        catch (HttpRequestException failure)
        {
            var isBefore = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            return new SendResult.Failed(isBefore ? FailureKind.Temporary : FailureKind.Uncertain, failure.HttpRequestError.ToString(), webhook.Host);
        }
        catch (Exception cut) when (cut is OperationCanceledException or IOException)
        {
            return new SendResult.Failed(FailureKind.Uncertain, "no answer", webhook.Host);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static async Task<string> BeginningAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var buffer = new byte[LongestAnswer];
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
