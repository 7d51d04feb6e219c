namespace ReformFlow.Web.Pages.Published;

/// <summary>
/// Names files that stand beside the public pages (open data, PDF). Whoever makes such files registers this port: the pages
/// then link to them, and the static folder takes them along.
/// </summary>
public interface IPublicFiles
{
    /// <summary>Looks which files there are now. The static folder asks before its pages are drawn; a server looks by itself.</summary>
    Task PrepareAsync(Domain.MunicipalityId municipality, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Changes whenever there are other files than before: a page that links to them is then another page.</summary>
    string Mark => "";

    /// <summary>The files of a plan's year.</summary>
    IEnumerable<PublicFile> OfYear(PublicPlan plan, Domain.Calendar.FiscalYear year);

    /// <summary>The files of one published version.</summary>
    IEnumerable<PublicFile> OfVersion(PublicSheet version);

    /// <summary>The pages about those files.</summary>
    IEnumerable<PublicAside> PagesOf(PublicPlan plan) => [];
}

/// <summary>A page made by another part of the program, to be drawn with nothing but its parameters.</summary>
/// <param name="Address">Its address on the server, from the root.</param>
/// <param name="Name">What a link to it says.</param>
/// <param name="Component">The component that draws it.</param>
/// <param name="Parameters">The component's parameters.</param>
public sealed record PublicAside(string Address, string Name, Type Component, Dictionary<string, object?> Parameters);

/// <summary>A file or page made by another part of the program.</summary>
/// <param name="Address">Its address on the server, from the root; in the folder it is the file's path.</param>
/// <param name="Name">What a link to it says, with its kind.</param>
/// <param name="MakeAsync">Makes its bytes.</param>
public sealed record PublicFile(string Address, string Name, Func<CancellationToken, Task<byte[]>> MakeAsync)
{
    /// <summary>Whether it shows what was public some minutes ago. The static folder, which is of one moment and stands for long, leaves it out.</summary>
    public bool IsBehind { get; init; }
}
