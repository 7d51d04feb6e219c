using System.Net;
using System.Text.RegularExpressions;

namespace ReformFlow.Web.Pages.Published.Folder;

/// <summary>Makes the links of a page relative, so that the folder may stand anywhere, also on a disk.</summary>
/// <param name="files">The file of each address that the folder has.</param>
internal sealed partial class FolderLinks(IReadOnlyDictionary<string, string> files)
{
    /// <summary>Rewrites a page.</summary>
    /// <param name="html">The page as the server would send it.</param>
    /// <param name="file">Its own file, with / between folders.</param>
    /// <exception cref="InvalidOperationException">The page links to something that the folder does not have.</exception>
    public string Rewrite(string html, string file) => Links().Replace(html, match =>
    {
        var (address, fragment) = Split(WebUtility.HtmlDecode(match.Groups["address"].Value));
        if (!files.TryGetValue(address, out var target)) throw new InvalidOperationException($"The page {file} links to {address}, which is not in the folder.");
        return $"{match.Groups["name"].Value}=\"{WebUtility.HtmlEncode(Relative(file, target) + fragment)}\"";
    });

    /// <summary>The way from one file to another.</summary>
    public static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var common = 0;
        while (common < here.Length - 1 && common < there.Length - 1 && here[common] == there[common]) common++;
        return string.Concat(Enumerable.Repeat("../", here.Length - 1 - common)) + string.Join('/', there[common..]);
    }

    private static (string Address, string Fragment) Split(string link) =>
        link.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (link[..at], link[at..]) : (link, "");

    [GeneratedRegex("""\b(?<name>href|src|action)="(?<address>/[^"]*)"(?=[^<>]*>)""")]
    private static partial Regex Links();
}
