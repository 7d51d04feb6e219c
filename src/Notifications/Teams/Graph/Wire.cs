using System.Net;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Extensions;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>
/// What really happened on the line during one request. The library does not tell: of an answer that is no JSON it says only that
/// it cannot read it, and of a broken connection not whether there ever was one.
/// </summary>
internal sealed class Wire : IRequestOption
{
    private volatile bool _hasLeft;

    /// <summary>Whether any of it may have reached the other side. A connection that never came about has told nobody anything.</summary>
    public bool HasLeft => _hasLeft;

    /// <summary>The answer's status; 0 while there is none.</summary>
    public int Status { get; private set; }

    /// <summary>Whether the answer's status says that it was done.</summary>
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>The other side's id of the request; empty while there is none.</summary>
    public string RequestId { get; private set; } = "";

    /// <summary>The header <c>Retry-After</c> as it came; null when there was none.</summary>
    public string? RetryAfter { get; private set; }

    /// <summary>Stands directly before the network. A body is asked for when there is a connection.</summary>
    internal sealed class Watch : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var wire = request.GetRequestOption<Wire>();
            if (wire is not null && request.Content is { } content) request.Content = new Watched(content, wire);
            var response = await base.SendAsync(request, cancellationToken);
            wire?.Note(response);
            return response;
        }
    }

    private void Note(HttpResponseMessage response)
    {
        Status = (int)response.StatusCode;
        RequestId = Header(response, "request-id") ?? "";
        RetryAfter = Header(response, "Retry-After");
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private sealed class Watched : HttpContent
    {
        private readonly HttpContent _content;
        private readonly Wire _wire;

        public Watched(HttpContent content, Wire wire)
        {
            (_content, _wire) = (content, wire);
            foreach (var (name, values) in content.Headers) Headers.TryAddWithoutValidation(name, values);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _wire._hasLeft = true;
            return _content.CopyToAsync(stream, context, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? -1;
            return length >= 0;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _content.Dispose();
            base.Dispose(disposing);
        }
    }
}
