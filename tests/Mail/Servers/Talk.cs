using System.Collections.Concurrent;
using System.Net.Security;
using System.Text;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>One connection of the scripted server.</summary>
internal sealed class Talk(Stream line, Script script, ConcurrentQueue<string> commands, ConcurrentQueue<string> mails) : IAsyncDisposable
{
    private readonly byte[] _byte = new byte[1];
    private Stream _line = line;
    private bool _isProtected;

    public async Task RunAsync(CancellationToken end)
    {
        if (script.IsTlsAtOnce) await ProtectAsync(end);
        if (!await SayAsync("greeting", "220 relay.example.jp", end)) return;
        while (await ReadLineAsync(end) is { } said)
        {
            commands.Enqueue(said);
            var command = said.Split(' ', ':')[0].ToUpperInvariant();
            if (command is "QUIT") return;
            if (!await SayAsync(command, script.Unknown is { } unknown && command is "RCPT" && said.Contains(unknown, StringComparison.Ordinal) ? "550 5.1.1 no such user" : Usual(command), end)) return;
            if (command is "STARTTLS") await ProtectAsync(end);
            if (command is "DATA" && !script.Answers.ContainsKey("DATA"))
            {
                if (await ReadMailAsync(end) is not { } mail) return;
                mails.Enqueue(mail);
                if (!await SayAsync("dot", "250 2.0.0 queued as 4711", end)) return;
            }
        }
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    private string Usual(string command) => command switch
    {
        "EHLO" => string.Join("\r\n", Offers().Select((offer, at) => $"250{(at == Offers().Length - 1 ? ' ' : '-')}{offer}")),
        "STARTTLS" => "220 2.0.0 go ahead",
        "AUTH" => "235 2.7.0 accepted",
        "DATA" => "354 go ahead",
        _ => "250 2.0.0 ok",
    };

    private string[] Offers() => ["relay.example.jp", .. script.Certificate is not null && !_isProtected ? ["STARTTLS"] : Array.Empty<string>(), .. script.Offers];

    private async Task<bool> SayAsync(string after, string usual, CancellationToken end)
    {
        if (script.Before is { } before) await before(after).WaitAsync(end);
        var answer = script.Answers.GetValueOrDefault(after, usual);
        if (answer is Script.HangUp) return false;
        if (answer is Script.Silence) await Task.Delay(Timeout.Infinite, end);
        var bytes = Encoding.ASCII.GetBytes(answer + "\r\n");
        var atOnce = script.ForEachByte == TimeSpan.Zero ? bytes.Length : 1;
        for (var at = 0; at < bytes.Length; at += atOnce)
        {
            await _line.WriteAsync(bytes.AsMemory(at, atOnce), end);
            await _line.FlushAsync(end);
            if (atOnce == 1) await Task.Delay(script.ForEachByte, end);
        }
        return true;
    }

    private async Task ProtectAsync(CancellationToken end)
    {
        var secured = new SslStream(_line);
        _line = secured;
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = script.Certificate! }, end);
        _isProtected = true;
    }

    // A mail whose sender died before its dot never came, as any server has it.
    private async Task<string?> ReadMailAsync(CancellationToken end)
    {
        var mail = new StringBuilder();
        while (await ReadLineAsync(end) is { } text)
        {
            if (text is ".") return mail.ToString();
            mail.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
        }
        return null;
    }

    // Byte by byte, because what follows STARTTLS belongs to another stream.
    private async Task<string?> ReadLineAsync(CancellationToken end)
    {
        var bytes = new List<byte>();
        while (await _line.ReadAsync(_byte, end) > 0)
        {
            if (_byte[0] is (byte)'\n') return Encoding.Latin1.GetString([.. bytes]).TrimEnd('\r');
            bytes.Add(_byte[0]);
        }
        return null;
    }
}
