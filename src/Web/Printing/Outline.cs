using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace ReformFlow.Web.Printing;

/// <summary>On which page of a printed file its headings stand, as its bookmarks say.</summary>
internal static class Outline
{
    /// <summary>The page of each heading, in order. The headings are those of the document, in its order; others may stand between.</summary>
    /// <exception cref="InvalidDataException">A heading has no bookmark.</exception>
    public static IReadOnlyList<int> PagesOf(byte[] pdf, IEnumerable<string> headings)
    {
        using var document = PdfDocument.Open(pdf);
        var marks = document.TryGetBookmarks(out var found) ? found.Roots.SelectMany(Flat).OfType<DocumentBookmarkNode>() : [];
        using var next = marks.GetEnumerator();
        var pages = new List<int>();
        foreach (var heading in headings)
        {
            do
            {
                if (!next.MoveNext()) throw new InvalidDataException($"The printed file has no bookmark for 「{heading}」.");
            }
            while (Plain(next.Current.Title) != Plain(heading));
            pages.Add(next.Current.PageNumber);
        }
        return pages;
    }

    private static IEnumerable<BookmarkNode> Flat(BookmarkNode node) => node.Children.SelectMany(Flat).Prepend(node);

    // Browsers write white space between lines in ways of their own.
    private static string Plain(string title) => string.Concat(title.Where(letter => !char.IsWhiteSpace(letter)));
}
