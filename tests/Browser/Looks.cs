using Deque.AxeCore.Playwright;

namespace ReformFlow.Tests.Browser;

/// <summary>Judges a page as it is shown: by axe, by its width, by what the browser complains of.</summary>
internal static class Looks
{
    public const int Wide = 1280;
    private const int Phone = 375;
    private const int Narrowest = 320;
    private const int Margin = 12;

    /// <summary>Where pictures go; null where nobody asked for them.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("REFORMFLOW_SCREENSHOTS");

    /// <summary>The page shown is without fault at a desk and on a telephone.</summary>
    /// <param name="officer">Whose page.</param>
    /// <param name="name">What the page is called in messages and as a picture.</param>
    public static async Task FaultlessAsync(Officer officer, string name)
    {
        var page = officer.Page;
        foreach (var width in new[] { Phone, Wide })
        {
            await page.SetViewportSizeAsync(width, 900);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{name} at {width}: {string.Join("; ", found.Violations.Select(each => $"{each.Id}: {string.Join(", ", each.Nodes.Select(node => node.Html))}"))}");
            if (Pictures is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, "pages", $"{name}-{width}.png"), FullPage = true });
        }
        foreach (var width in new[] { Phone, Narrowest })
        {
            await page.SetViewportSizeAsync(width, 900);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{name} is {needed} wide at {width}");
        }
        await page.SetViewportSizeAsync(Wide, 900);
        Assert.Empty(officer.Complaints);
    }

    /// <summary>A picture for the README, from the top of the page or of one part of it; nothing where nobody asked for pictures.</summary>
    /// <param name="officer">Whose page.</param>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="height">Pixels that are kept.</param>
    /// <param name="part">The part to begin at; null for the whole page.</param>
    public static async Task PictureAsync(Officer officer, string name, int height, string? part = null)
    {
        if (Pictures is null) return;
        var page = officer.Page;
        var path = Path.Combine(Pictures, $"{name}.png");
        await page.SetViewportSizeAsync(Wide, height);
        await page.EvaluateAsync("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        if (part is null)
            await page.ScreenshotAsync(new() { Path = path });
        else
            await page.ScreenshotAsync(new() { Path = path, FullPage = true, Clip = new() { X = 0, Y = (await page.Locator(part).BoundingBoxAsync())!.Y - Margin, Width = Wide, Height = height } });
    }
}
