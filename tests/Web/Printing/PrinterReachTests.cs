using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Web.Printing;
using UglyToad.PdfPig;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>A page that would ask for much is printed by the machine's browser without a script, a request or another file.</summary>
public sealed class PrinterReachTests : IDisposable
{
    private const string Secret = "SecretOfAnotherFile", Scripted = "WrittenByAScript";

    private readonly TemporaryFolder _folder = new();
    private readonly Ear _ear = new();

    [Fact]
    public async Task AHostilePage_IsPrinted_AndNothingIsAskedFor()
    {
        var options = new PdfOptions();
        using var printer = new PdfPrinter(new(options), options, TimeProvider.System, NullLogger<PdfPrinter>.Instance);

        var text = TextOf(await printer.PrintAsync(Page(), CancellationToken.None));

        Assert.Contains("StandsOnThePage", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Scripted, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.Equal(0, _ear.Heard);
    }

    // Without what the printer does, the same page asks, runs its script and shows the file: the test above can fail.
    [Fact]
    public async Task TheSamePage_PrintedByHand_AsksForEverything()
    {
        var (page, pdf) = (_folder.File("page.html"), _folder.File("page.pdf"));
        await File.WriteAllTextAsync(page, Page());
        var start = new ProcessStartInfo(new BrowserPlace(new()).Path!,
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={_folder.File("profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);

        var text = TextOf(await File.ReadAllBytesAsync(pdf));
        Assert.Contains(Scripted, text, StringComparison.Ordinal);
        Assert.Contains(Secret, text, StringComparison.Ordinal);
        Assert.True(_ear.Heard > 0);
    }

    public void Dispose()
    {
        _ear.Dispose();
        _folder.Dispose();
    }

    private string Page()
    {
        var secret = _folder.File("secret.html");
        File.WriteAllText(secret, $"<p>{Secret}</p>");
        return $"""
            <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>t</title>
            <link rel="stylesheet" href="{_ear.Address}style.css"><link rel="preconnect" href="{_ear.Address}"><link rel="icon" href="{_ear.Address}icon.png">
            <script src="{_ear.Address}code.js"></script><style>body {_Brace()}</style></head>
            <body><p>StandsOnThePage</p><p id="p"></p><img src="{_ear.Address}picture.png" alt=""><iframe src="{new Uri(secret).AbsoluteUri}"></iframe><iframe src="{_ear.Address}frame"></iframe>
            <object data="{_ear.Address}object"></object><script>document.getElementById('p').textContent = '{Scripted}'; fetch('{_ear.Address}fetched');</script></body></html>
            """;

        string _Brace() => $"{{ background: url({_ear.Address}background.png) }}";
    }

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().Select(page => page.Text));
    }

    /// <summary>Counts who connects, and hangs up.</summary>
    private sealed class Ear : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private int _heard;

        public Ear()
        {
            _listener.Start();
            _ = ListenAsync();
        }

        public string Address => $"http://{_listener.LocalEndpoint}/";

        // Who has connected and was not greeted yet is counted too.
        public int Heard => Volatile.Read(ref _heard) + (_listener.Pending() ? 1 : 0);

        public void Dispose() => _listener.Dispose();

        private async Task ListenAsync()
        {
            try
            {
                while (true)
                {
                    using var visitor = await _listener.AcceptTcpClientAsync();
                    Interlocked.Increment(ref _heard);
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                // The test has ended.
            }
        }
    }
}
