using System.Globalization;

namespace ReformFlow.Documents.Workbooks;

/// <summary>Makes names of sheets: at most 31 characters, none of []:*?/\, no apostrophe at an end, none twice whatever the case.</summary>
internal sealed class SheetNames(IEnumerable<string> taken)
{
    private const int Longest = 31;

    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that is free and as much like the one asked for as may be.</summary>
    public string Take(string wanted)
    {
        var plain = string.Concat(wanted.Select(letter => "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) || char.IsSurrogate(letter) ? '_' : letter));
        var name = plain[..Math.Min(Longest, plain.Length)];
        for (var count = 2; !_taken.Add(name); count++)
        {
            var suffix = count.ToString(CultureInfo.InvariantCulture);
            name = $"{plain[..Math.Min(Longest - suffix.Length - 1, plain.Length)]} {suffix}";
        }
        return name;
    }
}
