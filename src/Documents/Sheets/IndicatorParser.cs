using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>Reads a place's indicators: each a name, a row of years, and rows of targets and actuals.</summary>
internal static class IndicatorParser
{
    private const int LongestName = 400, MostYears = 20;

    // Far more than any sheet has; what is beyond is a file made by mistake or by malice.
    private const int MostIndicators = 50, MostSeries = 100;

    /// <summary>The indicators; null when there was an error, which was added.</summary>
    public static Values<PrintedIndicator>? Parse(List<Part> parts, ErrorList errors)
    {
        if (parts.Where(part => part.Kind is RowRole.Indicator).ElementAtOrDefault(MostIndicators) is { } beyond)
        {
            errors.Add(beyond.Head, $"一つの取り組み事項の成果指標が{MostIndicators}を超えています。", "取り組み事項を分けてください。");
            return null;
        }
        return Rows(parts, errors) is { } indicators && !HasTooMany(indicators, errors) ? Paired(indicators, errors) : null;
    }

    private static bool HasTooMany(List<IndicatorRows> indicators, ErrorList errors)
    {
        if (indicators.SelectMany(rows => rows.Targets).ElementAtOrDefault(MostSeries) is not { } beyond) return false;
        errors.Add(beyond.Row, $"一つの取り組み事項の目標の行が{MostSeries}行を超えています。", "取り組み事項を分けてください。");
        return true;
    }

    private static List<IndicatorRows>? Rows(List<Part> parts, ErrorList errors)
    {
        var indicators = new List<IndicatorRows?>();
        var printedValues = ValueRowParser.PrintedValues(parts);
        Part? name = null;
        foreach (var part in parts.Where(part => part.Kind is RowRole.Indicator or RowRole.Years))
        {
            if (part.Kind is RowRole.Indicator)
            {
                if (name is not null) indicators.Add(WithoutYears(name, errors));
                name = part;
                continue;
            }
            indicators.Add(Read(name, part, printedValues, errors));
            name = null;
        }
        if (name is not null) indicators.Add(WithoutYears(name, errors));
        return indicators.Contains(null) || indicators.Count == 0 ? null : indicators.ConvertAll(each => each!);
    }

    private static Values<PrintedIndicator>? Paired(List<IndicatorRows> indicators, ErrorList errors) =>
        SeriesPairing.Pair(indicators, errors) is not { } series ? null
        : indicators.Zip(series, (rows, each) =>
            new PrintedIndicator(rows.Name.Line, rows.Title.OnOneLine, rows.Title.Scraps, rows.Years, each)).ToValues();

    private static IndicatorRows? WithoutYears(Part name, ErrorList errors)
    {
        errors.Add(name.Head, "「成果指標」の次に「年度」の行がありません。", "「成果指標」の行の次に「年度」の行を入れてください。");
        return null;
    }

    private static IndicatorRows? Read(Part? name, Part years, IReadOnlySet<string> printedValues, ErrorList errors)
    {
        if (name is null)
        {
            errors.Add(years.Head, "「年度」の行の前に「成果指標」の行がありません。", "「年度」の行の前に「成果指標」の行を入れてください。");
            return null;
        }
        foreach (var stray in name.Tail) RowErrors.Unknown(stray, errors);
        var title = HtmlScraps.Clean(name.Head[2]);
        if (!RowErrors.EndsAt(name.Head, 2, errors) || name.Tail.Count > 0) return null;
        if (title.OnOneLine.Length is 0 or > LongestName)
        {
            errors.Add(name.Head, $"成果指標の名前がないか、{LongestName}字を超えています。", "三列目に成果指標の名前を書いてください。");
            return null;
        }
        if (YearsOf(years.Head, errors) is not { } columns) return null;
        var rows = new IndicatorRows(name.Head, title, years.Head, columns, [], []);
        return Sorted(rows, years.Tail, printedValues, errors) ? rows : null;
    }

    private static YearRow? YearsOf(Row row, ErrorList errors)
    {
        var printed = Enumerable.Range(2, Math.Max(0, row.LastPrinted - 1)).Select(column => row[column].Trim()).ToValues();
        if (printed.Count is 0 or > MostYears)
            errors.Add(row, $"年度の列が{printed.Count}列あります（1列から{MostYears}列まで）。", "三列目から順に年度を書いてください。");
        else if (printed.Contains(""))
            errors.Add(row, "年度の列に空欄があります。", "すべての列に年度を書いてください。");
        else
            return new(row.Line, printed);
        return null;
    }

    private static bool Sorted(IndicatorRows rows, List<Row> tail, IReadOnlySet<string> printedValues, ErrorList errors)
    {
        var (sound, inResults) = (true, false);
        foreach (var row in tail)
        {
            inResults |= row.YearOfResults is not null;
            if (ValueRowParser.Parse(row, rows.Years.Printed.Count, printedValues, errors) is not { } values) sound = false;
            else (inResults || Labels.IsActuals(row.SecondLabel) ? rows.Actuals : rows.Targets).Add(values);
        }
        return sound;
    }
}
