using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ReformFlow.Tests.Browser;

/// <summary>Measures a page of residents: what it weighs, whether it moves, whether it asks anybody else.</summary>
internal static class Measures
{
    private const int Heaviest = 100_000;

    // What is left of a desk's 1,280 × 1,024 pixels when everything is four times as large.
    private static readonly (int Width, int Height) Magnified = (320, 256);

    /// <summary>Opens the page and judges it, by <see cref="Looks"/> too.</summary>
    /// <param name="resident">Whose window.</param>
    /// <param name="address">The page.</param>
    /// <param name="name">What it is called in messages.</param>
    public static async Task CheckAsync(Officer resident, Uri address, string name)
    {
        var page = resident.Page;
        // The icon may come after the page is there, while this is being read.
        var (arriving, failed) = (new ConcurrentQueue<IResponse>(), new ConcurrentQueue<string>());
        page.Response += (_, response) => arriving.Enqueue(response);
        page.RequestFailed += (_, request) => failed.Enqueue(request.Url);
        await resident.GoAsync(address.ToString());
        var came = arriving.ToList();

        Assert.Empty(failed);
        Assert.All(came, response => Assert.Equal(address.Authority, new Uri(response.Url).Authority));
        var weight = 0;
        foreach (var response in came.Where(response => response.Request.ResourceType is not "image")) weight += (await response.BodyAsync()).Length;
        Assert.True(weight is > 0 and < Heaviest, $"{name} weighs {weight} bytes");
        Assert.True(await ShiftAsync(resident) == 0, $"{name} moves while it is loaded");
        await page.SetViewportSizeAsync(Magnified.Width, Magnified.Height);
        var wide = await page.EvaluateAsync<string[]>(Wide);
        Assert.True(wide.Length == 0, $"{name} is cut at {Magnified.Width}: {string.Join("; ", wide)}");
        await Looks.FaultlessAsync(resident, name);
    }

    /// <summary>How much of the page has moved since it was opened; 0 for nothing.</summary>
    public static Task<double> ShiftAsync(Officer resident) => resident.Page.EvaluateAsync<double>("""
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
            let sum = 0;
            const add = entries => entries.forEach(entry => sum += entry.value);
            const observer = new PerformanceObserver(list => add(list.getEntries()));
            observer.observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => setTimeout(() => { add(observer.takeRecords()); done(sum); }));
        })))
        """);

    // What reaches beyond the window without a scroller of its own around it, and text that its box cuts off.
    private const string Wide = """
        () => [...document.querySelectorAll('body *')].filter(each => !each.closest('.scroll, svg, .skip')).filter(each => {
            const box = each.getBoundingClientRect(), style = getComputedStyle(each);
            if (box.width === 0 || style.position === 'absolute') return false;
            return box.right > innerWidth + 1 || (style.overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1);
        }).map(each => `${each.tagName} ${each.className} ${each.textContent.trim().slice(0, 40)}`)
        """;
}
