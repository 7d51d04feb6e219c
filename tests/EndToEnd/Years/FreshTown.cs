using System.Net;
using System.Text.RegularExpressions;
using ReformFlow.Tests.EndToEnd.Servers;
using ReformFlow.Tests.Web;

namespace ReformFlow.Tests.EndToEnd.Years;

/// <summary>Sets an installation up as a town does: the form of the first start, then the plan by the tool.</summary>
internal static partial class FreshTown
{
    private static readonly string Sample = Path.Combine(Repository.Root, "src", "Documents", "Sample");

    /// <summary>Registers the sample's town and imports its plan with the sheets before the first year; the administrator's browser.</summary>
    public static async Task<Browser> SetUpAsync(Installation installation, int firstYear)
    {
        var node = await installation.StartEmptyAsync();
        var browser = new Browser(node.Address);
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync("/setup"));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in browser.Fields("/setup")) if (name.StartsWith("__", StringComparison.Ordinal)) form.Add(new StringContent(value), name);
        Add("token", Token(node));
        Add("municipality", "ninomiya");
        Add("townName", "二宮町");
        Add("code", "143421");
        Add("account", "kanri");
        Add("password", Password);
        await AddFileAsync("sections", "ninomiya.sections.txt");
        await AddFileAsync("posts", "ninomiya.posts.txt");
        Assert.True(await browser.PostAsync("/setup", form) is HttpStatusCode.SeeOther, browser.Words);

        await installation.ToolAsync("import", Path.Combine(Sample, "ninomiya.sheet.txt"), "--municipality", "ninomiya", "--first-year", $"{firstYear}");
        return await browser.AsAsync("kanri", Password);

        void Add(string name, string value) => form.Add(new StringContent(value), name);
        async Task AddFileAsync(string name, string file) => form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Sample, file))), name, file);
    }

    private const string Password = "a-long-password-of-the-town";

    // The log is the only place where it stands.
    private static string Token(Node node) => OneTime().Match(node.Said) is { Success: true } found ? found.Value : throw new InvalidOperationException($"No token in: {node.Said}");

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")]
    private static partial Regex OneTime();
}
