using Microsoft.Playwright;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Browser;

/// <summary>A person at a window of Chromium, who reads, types and clicks.</summary>
internal sealed class Officer
{
    private readonly List<string> _complaints = [];

    public Officer(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser's console said of broken scripts and of what the content policy stopped.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static string Sheet(int item) => $"/sheets/ninomiya-item-{item}-2022";

    /// <summary>Clicks the account on the sign-in page of the demonstration.</summary>
    public async Task SignInAsync(string account)
    {
        await GoAsync("/sign-in");
        await Page.Locator($"form:has(input[value='{account}']) button").ClickAsync();
        await SeesAsync("サインアウト");
    }

    public Task GoAsync(string address) => Page.GotoAsync(address);

    public Task SeesAsync(string words) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(words);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Writes a sheet, saves and submits it; where the server asks why a value is odd, it is told.</summary>
    public async Task WriteAsync(int item, string value, string narrative)
    {
        await GoAsync($"{Sheet(item)}/edit");
        await FillAsync("value-", value);
        await Page.Locator("[name=narrative]").FillAsync(narrative);
        await PressAsync("保存して提出");
        if (await FillAsync("why-", "集計した結果のとおり。")) await PressAsync("保存して提出");
        await SeesAsync("提出をしました");
    }

    /// <summary>Opens a sheet and presses the button of an act, with words where they are given.</summary>
    public async Task DoAsync(int item, Verb verb, string? words = null)
    {
        await GoAsync(Sheet(item));
        var form = Page.Locator($"#act-{verb}");
        if (!await form.IsVisibleAsync()) await Page.Locator($"details:has(#act-{verb}) > summary").ClickAsync();
        if (words is not null) await form.Locator("[name=words]").FillAsync(words);
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(Page.Locator("p.done")).ToContainTextAsync("をしました");
    }

    private async Task<bool> FillAsync(string names, string words)
    {
        var fields = await Page.Locator($"input[name^='{names}']").AllAsync();
        foreach (var field in fields) await field.FillAsync(words);
        return fields.Count > 0;
    }
}
