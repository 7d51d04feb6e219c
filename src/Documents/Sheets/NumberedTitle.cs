using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Sheets;

/// <summary>A printed number and title: "1 組織体制の強化", "(1) 業務の効率化", "R2-1 …".</summary>
/// <param name="Line">Where it is printed.</param>
/// <param name="Number">The number as printed.</param>
/// <param name="Title">What follows the number.</param>
/// <param name="Scraps">HTML that was met in it.</param>
internal sealed partial record NumberedTitle(int Line, string Number, string Title, Scraps Scraps)
{
    /// <summary>The longest number and title that the form holds.</summary>
    public const int LongestNumber = 12, LongestTitle = 400;

    /// <summary>The number as numbers are compared: （１） and (1) are one.</summary>
    public string Key => Spelling.Of(Number).ToLowerInvariant();

    /// <summary>Number and title as the form prints them.</summary>
    public string Printed => $"{Number} {Title}";

    /// <summary>Reads the second cell of a row; adds an error and gives null when there is no number or title in it.</summary>
    public static NumberedTitle? Read(Row row, ErrorList errors)
    {
        var label = row[0].Trim();
        if (row.LastPrinted > 1)
            errors.Add(row, $"「{label}」の行に余分な欄があります。", "番号と題名は二列目だけに書いてください。");
        else if (HtmlScraps.Clean(row[1]) is var clean && Form().Match(clean.OnOneLine) is not { Success: true } form)
            errors.Add(row, $"「{label}」の番号と題名が読み取れません。", "二列目に、番号、空白、題名の順に書いてください（例：1 組織体制の強化）。");
        else if (form.Groups["title"].Length > LongestTitle)
            errors.Add(row, $"「{label}」の題名が{LongestTitle}字を超えています。", "題名を短くしてください。");
        else
            return new(row.Line, form.Groups["number"].Value, form.Groups["title"].Value, clean.Scraps);
        return null;
    }

    [GeneratedRegex(@"^(?:(?<number>[(（][^()（）\s]{1,10}[)）])\s*|(?<number>\S{1,12})\s+)(?<title>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
