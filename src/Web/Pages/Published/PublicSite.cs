namespace ReformFlow.Web.Pages.Published;

/// <summary>How the public pages are shown: by this server, or as files on the town's own web server.</summary>
/// <param name="IsFolder">Whether the pages are files, so that nothing can be searched or asked.</param>
public sealed record PublicSite(bool IsFolder);

/// <summary>Marks a request that came in through the residents' own address: there is no sign-in on it.</summary>
internal sealed class OnPublicAddress
{
    /// <summary>Whether the request has the mark. Null, a page that is written to a file, counts as one.</summary>
    public static bool Is(HttpContext? http) => http is null || http.Features.Get<OnPublicAddress>() is not null;
}

/// <summary>A step of the way to a page.</summary>
/// <param name="Address">The page's address.</param>
/// <param name="Name">What it is called.</param>
public sealed record TrailStep(string Address, string Name)
{
    /// <summary>The way to a plan's pages.</summary>
    public static TrailStep To(PublicSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new(sheet.PlanAddress, sheet.Sheet.PlanName);
    }

    /// <summary>The way to an item's pages.</summary>
    public static TrailStep ToItem(PublicSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new(sheet.ItemAddress, $"{sheet.Sheet.Number} {sheet.Sheet.Item.Title}");
    }
}
