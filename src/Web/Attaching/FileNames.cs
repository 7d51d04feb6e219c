using System.Globalization;
using System.Text;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Web.Attaching;

/// <summary>Makes a name out of what a browser sent that every file system takes and that shows what it is.</summary>
internal static class FileNames
{
    // Most file systems take 255 bytes, and browsers put " (1)" behind a name that is there already.
    private const int MostBytes = 240;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name without path, control characters, invisible characters (those that turn the reading direction among them) and
    /// what Windows refuses; composed, because a Mac sends が as two characters. Japanese stays as it is.
    /// </summary>
    public static string Clean(string? sent)
    {
        var name = (sent ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var letter in name.EnumerateRunes())
            if (Kept(letter) is { } rune) kept.Append(rune);
        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.', '\u3000');
        if (clean.Length == 0) return "file";
        var (stem, extension) = (Path.GetFileNameWithoutExtension(clean), Path.GetExtension(clean));
        return Shortened(Devices.Contains(stem.Split('.')[0].Trim()) ? $"_{stem}" : stem, extension);
    }

    // Half of a surrogate pair is enumerated as the replacement character.
    private static Rune? Kept(Rune letter) => Rune.GetUnicodeCategory(letter) switch
    {
        _ when letter == Rune.ReplacementChar => null,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => null,
        _ when letter.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' => new('_'),
        _ => letter,
    };

    private static string Shortened(string stem, string extension)
    {
        if (Encoding.UTF8.GetByteCount(extension) > MostBytes / 2) (stem, extension) = (stem + extension, "");
        var (room, characters) = (MostBytes - Encoding.UTF8.GetByteCount(extension), Attachment.LongestName - extension.Length);
        if (Encoding.UTF8.GetByteCount(stem) <= room && stem.Length <= characters) return stem + extension;
        var kept = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(stem);
        while (letters.MoveNext() && (room -= Encoding.UTF8.GetByteCount(letters.GetTextElement())) >= 0 && (characters -= letters.GetTextElement().Length) >= 0)
            kept.Append(letters.Current);
        return kept.ToString().TrimEnd(' ', '.') + extension;
    }
}
