namespace ReformFlow.Web.Printing;

/// <summary>Where this machine's Chromium or Edge stands.</summary>
internal sealed class BrowserPlace(PdfOptions options)
{
    private static readonly string[] Known =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Whether this node is to make files at all.</summary>
    public bool IsWanted => options.Enabled;

    /// <summary>The browser's path; null where none is installed. Looked for each time, so that installing one needs no restart.</summary>
    public string? Path => options.Browser is { Length: > 0 } named ? File.Exists(named) ? named : null : Known.FirstOrDefault(File.Exists);

    /// <summary>What is missing, for an officer; null where a browser is there.</summary>
    public string? Missing => Path is not null ? null : options.Browser is { Length: > 0 } named
        ? $"PDFを作るブラウザが {named} にありません。サーバーの管理者に、設定 ReformFlow:Pdf:Browser を直すよう依頼してください。"
        : "PDFを作るブラウザがこのサーバーにありません。サーバーの管理者に、Chromium（apt install chromium）またはMicrosoft Edgeの導入を依頼してください。";

    /// <summary>Why no files are made here, for an officer; null where they are.</summary>
    public string? Problem => IsWanted ? Missing : "このサーバーはPDFを作らない設定です（ReformFlow:Pdf:Enabled）。";
}
