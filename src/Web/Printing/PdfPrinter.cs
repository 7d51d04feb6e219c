using System.Diagnostics;

namespace ReformFlow.Web.Printing;

/// <summary>
/// Prints an HTML text with the machine's browser, through its command line: no script, no network, a profile of its own that
/// is gone afterwards, a limit of time, and so many at once as the options say.
/// </summary>
internal sealed class PdfPrinter(BrowserPlace browser, PdfOptions options, TimeProvider time) : IDisposable
{
    // Root has no user namespace to put the browser's sandbox into; everybody else prints inside it unless the options say otherwise.
    private const string NoSandbox = "--no-sandbox";

    private readonly SemaphoreSlim _free = new(options.AtOnce);

    /// <summary>Prints a whole HTML text that loads nothing.</summary>
    /// <exception cref="PrintingException">No browser is installed, it failed, or it took too long.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        var path = browser.Path ?? throw new PrintingException(browser.Missing ?? "The browser was there a moment ago; try again.");
        await _free.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("reformflow-print-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, cancellation);
            var said = await RunAsync(path, Arguments(folder.FullName, page, pdf), folder.FullName, cancellation);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellation) : throw new PrintingException($"The browser {path} made no PDF. It said: {said}");
        }
        finally
        {
            Remove(folder);
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    private IEnumerable<string> Arguments(string folder, string page, string pdf) =>
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-component-update",
        "--disable-background-networking", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--generate-pdf-document-outline",
        $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", .. Environment.UserName == "root" || !options.Sandbox ? [NoSandbox] : Array.Empty<string>(),
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
            // A helper that outlives the browser may hold its pipes open: reading them has the same limit.
            var said = Task.WhenAll(process.StandardError.ReadToEndAsync(either.Token), process.StandardOutput.ReadToEndAsync(either.Token));
            await process.WaitForExitAsync(either.Token);
            return string.Join(' ', await said);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PrintingException($"The browser {path} took longer than {options.Seconds} seconds. ReformFlow:Pdf:Seconds sets the limit.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // The browser's last helpers may still write into the profile for a moment; what they leave lies in the temporary folder alone.
    private static void Remove(DirectoryInfo folder)
    {
        for (var left = 3; left > 0 && Directory.Exists(folder.FullName); left--)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException) when (left > 1)
            {
                folder.Refresh();
            }
        }
    }
}

/// <summary>A PDF could not be made; the message says why and what to do.</summary>
internal sealed class PrintingException(string message) : Exception(message);
