using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>A workflow on the loopback that answers as a test tells it and keeps what it was sent.</summary>
internal sealed class WorkflowReceiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, (int Status, string? RetryAfter)> _answer;
    private int _asked;

    /// <param name="answer">The answer to the nth request, 0 the first.</param>
    public WorkflowReceiver(Func<int, (int Status, string? RetryAfter)> answer)
    {
        _answer = answer;
        for (var port = 20_000 + Random.Shared.Next(20_000); ; port++)
        {
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                _listener.Start();
                Url = $"http://127.0.0.1:{port}/workflows/abc?sig=s3cret";
                break;
            }
            catch (HttpListenerException)
            {
                // Somebody has that port; the next one.
            }
        }
        _ = ServeAsync();
    }

    public string Url { get; }

    public ConcurrentQueue<string> Bodies { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using (var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8)) Bodies.Enqueue(await reader.ReadToEndAsync());
            var (status, wait) = _answer(_asked++);
            context.Response.StatusCode = status;
            if (wait is not null) context.Response.Headers["Retry-After"] = wait;
            if (status is 302) context.Response.Headers["Location"] = Url;
            context.Response.Close();
        }
    }
}
