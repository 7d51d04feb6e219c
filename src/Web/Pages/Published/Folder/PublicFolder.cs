using System.Text;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Published.Folder;

/// <summary>
/// Writes the public pages of a plan as a folder for the town's own web server. It reads what is public through the ports of the
/// frozen versions alone, and draws with the components of the server's pages.
/// </summary>
internal sealed class PublicFolder(ISheetArchive archive, IPublicPlans plans, IHostEnvironment environment, ILoggerFactory loggers, IEnumerable<IPublicFiles> others)
{
    /// <summary>Writes the folder, whole or not at all.</summary>
    /// <param name="municipality">Whose plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="folder">A folder that is empty or not there.</param>
    /// <param name="cancellation">Ends it; what was begun stays under the unfinished name and is replaced next time.</param>
    /// <returns>How many files were written; null when nothing of the plan is public.</returns>
    /// <exception cref="IOException">The folder has something in it, or cannot be written.</exception>
    public async Task<int?> WriteAsync(MunicipalityId municipality, PlanId plan, string folder, CancellationToken cancellation = default)
    {
        using var reading = new PublicReading(archive, plans);
        if (await reading.MomentAsync(municipality, plan, cancellation) is not { } moment) return null;
        var known = others.ToList();
        foreach (var each in known) await each.PrepareAsync(municipality, cancellation);
        await using var pages = new FolderPages(environment, loggers, known);
        var files = new FolderContent(pages, moment, known).All().ToList();

        var unfinished = $"{Path.TrimEndingDirectorySeparator(folder)}.unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        var links = new FolderLinks(files.SelectMany(file => file.Addresses.Select(address => (address, file.Path))).ToDictionary(each => each.address, each => each.Path, StringComparer.Ordinal));
        foreach (var file in files) await WriteAsync(unfinished, file, links, cancellation);
        // Refuses a folder that has something in it.
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: false);
        Directory.Move(unfinished, folder);
        return files.Count;
    }

    private static async Task WriteAsync(string folder, FolderFile file, FolderLinks links, CancellationToken cancellation)
    {
        var bytes = await file.MakeAsync(cancellation);
        if (file.IsPage) bytes = Encoding.UTF8.GetBytes(links.Rewrite(Encoding.UTF8.GetString(bytes), file.Path));
        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, bytes, cancellation);
    }
}
