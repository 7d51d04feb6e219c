using System.Net;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Extensions;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>Knows whether a request has begun to leave: a connection that never came about has told nobody anything.</summary>
internal sealed class Leaving : IRequestOption
{
    private volatile bool _hasLeft;

    /// <summary>Whether any of it may have reached the other side.</summary>
    public bool HasLeft => _hasLeft;

    /// <summary>Stands directly before the network and notes when a body is asked for, which is when there is a connection.</summary>
    internal sealed class Watch : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.GetRequestOption<Leaving>() is { } leaving && request.Content is { } content) request.Content = new Watched(content, leaving);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Watched : HttpContent
    {
        private readonly HttpContent _content;
        private readonly Leaving _leaving;

        public Watched(HttpContent content, Leaving leaving)
        {
            (_content, _leaving) = (content, leaving);
            foreach (var (name, values) in content.Headers) Headers.TryAddWithoutValidation(name, values);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _leaving._hasLeft = true;
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
