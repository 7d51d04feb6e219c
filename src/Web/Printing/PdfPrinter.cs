using System.Diagnostics;

namespace ReformFlow.Web.Printing;

/// <summary>
/// Prints an HTML text with the machine's browser, through its command line: no script, no network, no other file, a profile of
/// its own that is gone afterwards, a limit of time, and so many at once as the options say.
/// </summary>
/// <remarks>
/// Two things hold independently of each other: the policy that stands before the page's first letter, and a browser that runs no
/// page's script and sends every request to a proxy that has no address. Other files are kept out by the policy alone.
/// </remarks>
internal sealed partial class PdfPrinter(BrowserPlace browser, PdfOptions options, TimeProvider time, ILogger<PdfPrinter> log) : IDisposable
{
    // Root has no user namespace to put the browser's sandbox into; everybody else prints inside it unless the options say otherwise.
    private const string NoSandbox = "--no-sandbox";

    // Before the page's own head: nothing in the page comes earlier, and a page that forgets it has it too.
    private const string Policy = """<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">""";

    // --blink-settings=scriptEnabled=false would stop the browser's own printing page too; what its settings say holds for other pages alone.
    private const string Profile = "profile", NoScript = """{"profile":{"default_content_setting_values":{"javascript":2}}}""";

    // No name has an address, and every request goes to a proxy with such a name, this machine's own addresses included.
    private static readonly string[] NoNetwork = ["--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://nowhere.invalid:9", "--proxy-bypass-list=<-loopback>"];

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _free = new(options.AtOnce);

    /// <summary>Prints a whole HTML text that loads nothing.</summary>
    /// <exception cref="PrintingException">No browser is installed, it failed, or it took too long.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        var path = browser.Path ?? throw new PrintingException(browser.Missing ?? "The browser was there a moment ago; try again.");
        await _free.WaitAsync(cancellation);
        try
        {
            return await PrintAsync(path, html, cancellation);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task<byte[]> PrintAsync(string path, string html, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("reformflow-print-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, Policy + html, cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder.CreateSubdirectory(Path.Combine(Profile, "Default")).FullName, "Preferences"), NoScript, cancellation);
            var said = await RunAsync(path, Arguments(folder.FullName, page, pdf), folder.FullName, cancellation);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellation) : throw new PrintingException($"The browser {path} made no PDF. It said: {said}");
        }
        finally
        {
            await RemoveAsync(folder);
        }
    }

    private IEnumerable<string> Arguments(string folder, string page, string pdf) =>
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-component-update",
        "--disable-background-networking", "--disable-dev-shm-usage", .. NoNetwork, "--no-pdf-header-footer", "--generate-pdf-document-outline",
        $"--user-data-dir={Path.Combine(folder, Profile)}", $"--print-to-pdf={pdf}", .. Environment.UserName == "root" || !options.Sandbox ? [NoSandbox] : Array.Empty<string>(),
        new Uri(page).AbsoluteUri,
    ];

    private async Task<string> RunAsync(string path, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        using var process = Process.Start(start) ?? throw new PrintingException($"The browser {path} did not start.");
        try
        {
            var said = Task.WhenAll(process.StandardError.ReadToEndAsync(either.Token), process.StandardOutput.ReadToEndAsync(either.Token));
            await process.WaitForExitAsync(either.Token);
            // A helper that outlives the browser may hold its pipes open; the PDF is there all the same.
            return await Task.WhenAny(said, Task.Delay(LastWords, either.Token)) == said ? string.Join(' ', await said) : "";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PrintingException($"The browser {path} took longer than {options.Seconds} seconds. ReformFlow:Pdf:Seconds sets the limit.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await limit.CancelAsync();
        }
    }

    // The browser's last helpers may still write into the profile for a moment; what they leave lies in the temporary folder alone.
    private async Task RemoveAsync(DirectoryInfo folder)
    {
        for (var left = 5; Directory.Exists(folder.FullName); left--)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                if (left == 0)
                {
                    LogLeft(held);
                    return;
                }
                await Task.Delay(100);
            }
        }
    }
}

/// <summary>A PDF could not be made; the message says why and what to do.</summary>
internal sealed class PrintingException(string message) : Exception(message);
