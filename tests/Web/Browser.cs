using System.Net;
using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Web;

/// <summary>What a person with a browser and no JavaScript does: opens pages, fills forms in, presses buttons.</summary>
internal sealed partial class Browser(Uri server) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server };

    /// <summary>The page shown now, as it came.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Its words, decoded.</summary>
    public string Words => WebUtility.HtmlDecode(Page);

    /// <summary>Where the last answer led to; null when it led nowhere.</summary>
    public string? Location { get; private set; }

    /// <summary>The last answer's headers.</summary>
    public HttpResponseMessage Answer { get; private set; } = null!;

    public Task<HttpStatusCode> GetAsync(string address) => TakeAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends any form, without having seen its page.</summary>
    public Task<HttpStatusCode> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) => PostAsync(address, new FormUrlEncodedContent(fields));

    /// <summary>Sends any form with files.</summary>
    public Task<HttpStatusCode> PostAsync(string address, HttpContent form) => TakeAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = form });

    /// <summary>Fills the form of the page shown that is sent to <paramref name="action"/> in and sends it.</summary>
    /// <param name="action">Where the form is sent to; the first such form with <paramref name="holding"/> in it.</param>
    /// <param name="fill">What is typed, by name; everything else is sent as the page has it.</param>
    /// <param name="holding">A text that the form must contain.</param>
    public Task<HttpStatusCode> SendAsync(string action, Dictionary<string, string>? fill = null, string holding = "")
    {
        var fields = Fields(action, holding);
        foreach (var (name, value) in fill ?? []) fields[name] = value;
        return PostAsync(action, fields);
    }

    /// <summary>The fields of a form as the page has them.</summary>
    public Dictionary<string, string> Fields(string action, string holding = "")
    {
        var form = Form().Matches(Page).FirstOrDefault(form => form.Groups["head"].Value.Contains($"action=\"{action}\"", StringComparison.Ordinal) && form.Value.Contains(holding, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form to {action} with '{holding}' in: {Page}");
        var fields = new Dictionary<string, string>();
        foreach (Match input in Input().Matches(form.Value))
            if (Attribute(input.Value, "name") is { } name && Attribute(input.Value, "type") is not ("checkbox" or "radio" or "file")) fields[name] = Attribute(input.Value, "value") ?? "";
        foreach (Match area in TextArea().Matches(form.Value)) fields[Attribute(area.Groups["head"].Value, "name")!] = WebUtility.HtmlDecode(area.Groups["text"].Value);
        return fields;
    }

    /// <summary>Signs in as one of the demonstration's people.</summary>
    public async Task<Browser> AsAsync(string account, string password = "demo-reformflow")
    {
        await GetAsync("/sign-in");
        await SendAsync("/sign-in", new() { ["name"] = account, ["password"] = password });
        return this;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpStatusCode> TakeAsync(HttpRequestMessage request)
    {
        Answer = await _client.SendAsync(request);
        Location = Answer.Headers.Location?.OriginalString;
        Page = await Answer.Content.ReadAsStringAsync();
        return Answer.StatusCode;
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups["value"].Value) : null;

    [GeneratedRegex("""<form(?<head>[^>]*)>.*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input[^>]*>""")]
    private static partial Regex Input();

    [GeneratedRegex("""<textarea(?<head>[^>]*)>(?<text>.*?)</textarea>""", RegexOptions.Singleline)]
    private static partial Regex TextArea();
}
