using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Sheets;

/// <summary>Reads the rows of one place. Every mistake in it is told; a place with a mistake is not taken.</summary>
internal static partial class PlaceParser
{
    private static readonly (RowRole Kind, string Label)[] Required =
    [
        (RowRole.Sections, Labels.Leads),
        (RowRole.Description, Labels.Description),
        (RowRole.Schedule, "スケジュール 取り組み項目"),
        (RowRole.Indicator, Labels.Indicator),
        (RowRole.Narrative, Labels.Narrative),
    ];

    /// <summary>The place; null when there was an error, which was added.</summary>
    public static PrintedPlace? Parse(PlaceRows rows, ErrorList errors)
    {
        var parts = Part.Of(rows, errors);
        var complete = IsComplete(parts, errors);
        var title = NumberedTitle.Read(rows.Rows[0], errors);
        var suffix = title is null ? null : RepostSuffix().Match(title.Title);
        foreach (var stray in parts[0].Tail) RowErrors.Unknown(stray, errors);

        var sections = Single(parts, RowRole.Sections, part => SectionsParser.Parse(part, errors));
        var description = Single(parts, RowRole.Description, part => Box.Read(part, 1, errors));
        var schedule = Single(parts, RowRole.Schedule, part => ScheduleParser.Parse(part, errors));
        var indicators = IndicatorParser.Parse(parts, errors);
        var narrative = Single(parts, RowRole.Narrative, part => Box.Read(part, 2, errors));
        var remarks = Single(parts, RowRole.Remarks, part => Box.Read(part, 1, errors));
        var results = rows.Rows.Find(row => row.YearOfResults is not null);
        if (results is null)
            errors.Add(rows.Rows[0], "「令和○年度 取り組み実績」の見出しがありません。", "実績の欄の最初の行に、年度の付いた見出しを書いてください。");

        if (!complete || title is null || results is null || sections is null || description is null) return null;
        if (schedule is null || indicators is null || narrative is null) return null;
        var bare = suffix is { Success: true } ? title with { Title = suffix.Groups["title"].Value } : title;
        return new(rows, bare, suffix is { Success: true } ? suffix.Groups["number"].Value : null, results, sections,
            description, schedule, indicators, narrative, remarks);
    }

    private static bool IsComplete(List<Part> parts, ErrorList errors)
    {
        var complete = true;
        foreach (var (kind, label) in Required.Where(required => !parts.Exists(part => part.Kind == required.Kind)))
        {
            errors.Add(parts[0].Head, $"「{label}」の行がありません。", $"この取り組み事項に「{label}」の行を入れてください。");
            complete = false;
        }
        var single = parts.Where(part => part.Kind is not (RowRole.Indicator or RowRole.Years)).GroupBy(part => part.Kind);
        foreach (var again in single.SelectMany(group => group.Skip(1)))
        {
            errors.Add(again.Head, "同じ欄の行が一つの取り組み事項に二度あります。", "どちらか一方にまとめてください。");
            complete = false;
        }
        return complete;
    }

    private static T? Single<T>(List<Part> parts, RowRole kind, Func<Part, T?> read) where T : class =>
        parts.Find(part => part.Kind == kind) is { } part ? read(part) : null;

    [GeneratedRegex("""
        ^(?<title>\S.*?) \s*[(（]\s* 再掲 \s*[「｢]?\s* (?:取り組み事項)? \s* (?<number>[^\s「」｢｣()（）]{1,12}) \s*[」｣]?\s* [)）]$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RepostSuffix();
}
