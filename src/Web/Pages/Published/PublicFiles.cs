namespace ReformFlow.Web.Pages.Published;

/// <summary>
/// Names files that stand beside the public pages (open data, PDF). Whoever makes such files registers this port: the pages
/// then link to them, and the static folder takes them along.
/// </summary>
public interface IPublicFiles
{
    /// <summary>Looks which files there are now. The static folder asks before its pages are drawn; a server looks by itself.</summary>
    Task PrepareAsync(Domain.MunicipalityId municipality, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The files of a plan's year.</summary>
    IEnumerable<PublicFile> OfYear(PublicPlan plan, Domain.Calendar.FiscalYear year);

    /// <summary>The files of one published version.</summary>
    IEnumerable<PublicFile> OfVersion(PublicSheet version);
}

/// <summary>A file or page made by another part of the program.</summary>
/// <param name="Address">Its address on the server, from the root; in the folder it is the file's path.</param>
/// <param name="Name">What a link to it says, with its kind.</param>
/// <param name="MakeAsync">Makes its bytes. The links of a page among them (ending .html in the folder) are made relative like all others.</param>
public sealed record PublicFile(string Address, string Name, Func<CancellationToken, Task<byte[]>> MakeAsync);
