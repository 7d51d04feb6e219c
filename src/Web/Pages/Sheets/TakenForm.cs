namespace ReformFlow.Web.Pages.Sheets;

/// <summary>What a filled form brought into the fields of a sheet. It is kept with the person's draft until the fields are saved.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Fields">The fields that it changed, in the order of the page.</param>
/// <param name="Doubts">What the reader of the file is not sure about, with the cell.</param>
/// <param name="Left">What the file has otherwise and a section does not write, such as a target; it was not taken.</param>
public sealed record TakenForm(string File, IReadOnlyList<TakenField> Fields, IReadOnlyList<string> Doubts, IReadOnlyList<string> Left)
{
    /// <summary>The fields that still say what the file said.</summary>
    public IEnumerable<TakenField> Standing(TypedSheet typed) => Fields.Where(field => IsSame(typed[field.Field], field.After));

    /// <summary>What is said beside a field that was filled by the file and not written on since; null beside every other field.</summary>
    public string? MarkOf(string field, string text) => Fields.FirstOrDefault(each => each.Field == field) is { } taken && IsSame(text, taken.After)
        ? taken.Before.Length == 0 ? " 様式から取り込みました（前は空欄）。"
            : taken.Before.Contains('\n', StringComparison.Ordinal) || taken.Before.Length > 40 ? " 様式から取り込みました（前の文は上の表）。" : $" 様式から取り込みました（前は「{taken.Before}」）。"
        : null;

    /// <summary>Whether two texts of a field say the same; browsers send line breaks in their own way.</summary>
    internal static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    /// <summary>A text of a field with line breaks as everywhere else, without blank lines at its ends.</summary>
    internal static string Plain(string text) => text.ReplaceLineEndings("\n").Trim('\n');
}

/// <summary>A field that a file changed.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Before">What stood in it; empty where nothing did.</param>
/// <param name="After">What the file says.</param>
public sealed record TakenField(string Field, string Before, string After);
