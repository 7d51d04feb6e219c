using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core.Pipeline;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>Gives tokens over https on the loopback to whoever knows the secret, one answer a connection.</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    public const string Secret = "his-own-secret", Token = "token-4711";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2 _certificate = SelfSigned.Good();
    private readonly Task _serving;

    private TokenServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What was asked: the first line and the form.</summary>
    public ConcurrentQueue<(string Line, string Form)> Asked { get; } = new();

    public string Authority => $"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>A way of asking that knows this server's certificate.</summary>
    public HttpPipelineTransport Transport() => new HttpClientTransport(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString(),
    });

    public static TokenServer Start() => new();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Stop();
        _certificate.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var line = new SslStream(client.GetStream());
                await line.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
                await AnswerAsync(line);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(SslStream line)
    {
        using var reader = new StreamReader(line, Encoding.ASCII, leaveOpen: true);
        var first = await reader.ReadLineAsync(_end.Token) ?? "";
        var length = 0;
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } header)
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        var form = new char[length];
        await reader.ReadBlockAsync(form, _end.Token);
        Asked.Enqueue((first, new string(form)));
        var isKnown = new string(form).Contains($"client_secret={Secret}", StringComparison.Ordinal);
        var body = isKnown
            ? $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{Token}}"}"""
            : """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""";
        var answer = $"HTTP/1.1 {(isKnown ? "200 OK" : "401 Unauthorized")}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
        await line.WriteAsync(Encoding.ASCII.GetBytes(answer), _end.Token);
    }
}
