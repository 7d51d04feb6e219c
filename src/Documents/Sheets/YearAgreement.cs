using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Sheets;

/// <summary>Finds the years of a document and sees to it that every place agrees with them.</summary>
internal sealed class YearAgreement(YearHeadingReader years, ErrorList errors)
{
    private readonly Dictionary<Values<string>, YearRowReading?> _read = [];

    /// <summary>The document's years; null when there was an error, which was added.</summary>
    public YearColumns? Of(IReadOnlyList<PrintedPlace> places)
    {
        if (SheetYearOf(places) is not { } sheetYear) return null;
        var agreed = default(Values<FiscalYear>);
        var sound = true;
        foreach (var (line, printed) in places.SelectMany(RowsOfYears))
        {
            var columns = Read(printed, sheetYear)?.Columns;
            agreed ??= columns;
            if (columns is not null && columns.Equals(agreed)) continue;
            Disagrees(line, printed, columns is null);
            sound = false;
        }
        if (agreed is null || !sound) return null;
        if (agreed.Contains(sheetYear)) return new(sheetYear, agreed);
        errors.Add(places[0].Results, "取り組み実績の年度が、年度の列にありません。", "取り組み実績の見出しの年度か、年度の列を直してください。");
        return null;
    }

    /// <summary>What an already agreed row of years means.</summary>
    public YearRowReading Reading(Values<string> printed) => _read[printed]!;

    private FiscalYear? SheetYearOf(IReadOnlyList<PrintedPlace> places)
    {
        var first = default(FiscalYear?);
        var sound = true;
        foreach (var row in places.SelectMany(place => place.Rows.Rows).Where(row => row.YearOfResults is not null))
        {
            var year = YearRowReading.Single(row.YearOfResults!, years);
            first ??= year;
            if (year is not null && year == first) continue;
            errors.Add(row, year is null ? "取り組み実績の年度が読み取れません。" : "取り組み実績の年度が、ほかの取り組み事項と違います。",
                "見出しを「令和4年度 取り組み実績」のように元号を付けて書き、文書の中でそろえてください。");
            sound = false;
        }
        return sound ? first : null;
    }

    private static IEnumerable<(int Line, Values<string> Printed)> RowsOfYears(PrintedPlace place) =>
        place.Indicators.Select(indicator => (indicator.Years.Line, indicator.Years.Printed))
            .Concat(place.Schedule.Years.Count == 0 ? [] : [(place.Schedule.Line, place.Schedule.Years)]);

    private YearRowReading? Read(Values<string> printed, FiscalYear sheetYear)
    {
        if (!_read.TryGetValue(printed, out var reading))
            _read[printed] = reading = YearRowReading.Of(printed, sheetYear, years);
        return reading;
    }

    private void Disagrees(int line, Values<string> printed, bool unreadable)
    {
        var text = string.Join(' ', printed);
        if (unreadable)
            errors.Add(line, text, "年度として読み取れないか、年度が一年ずつ続いていません。", "「令和元年度」「元年度」「元年分」のように、古い年度から順に一年ずつ書いてください。");
        else
            errors.Add(line, text, "年度の列が、ほかの取り組み事項と違います。", "すべての取り組み事項で年度の列をそろえてください。");
    }
}
