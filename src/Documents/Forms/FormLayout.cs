using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Documents.Workbooks;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Forms;

/// <summary>Draws one item as the town's form (取り組み推進項目調書).</summary>
internal sealed class FormLayout
{
    // Two columns of labels; with fewer than four years the others stay empty, so that the boxes above keep their width.
    private const int FirstYear = 3, FewestYears = 4;
    private const double Labelled = 13, SecondLabel = 15, AllYears = 58;

    private readonly ActionItem _item;
    private readonly PlanBook _book;
    private readonly FormCarrier _carrier;
    private readonly EraTable _eras;
    private readonly FiscalYear _sheetYear;
    private readonly List<FiscalYear> _years;
    private readonly FormSheet _sheet;

    private FormLayout(PlanBook book, ActionItem item, FormCarrier carrier, EraTable eras, FiscalYear sheetYear)
    {
        (_book, _item, _carrier, _eras, _sheetYear) = (book, item, carrier, eras, sheetYear);
        _years = [.. book.Plan.First.Through(book.Plan.Last)];
        var columns = Math.Max(FewestYears, _years.Count);
        _sheet = new([Labelled, SecondLabel, .. Enumerable.Repeat(Math.Max(8, AllYears / columns), columns)]);
    }

    /// <summary>The form of the item; the carrier is told which cell holds what.</summary>
    public static FormSheet Draw(PlanBook book, ActionItem item, FormCarrier carrier, EraTable eras, FiscalYear sheetYear)
    {
        var layout = new FormLayout(book, item, carrier, eras, sheetYear);
        layout.Heads();
        layout.Schedule();
        layout.Targets();
        layout.Results();
        return layout._sheet;
    }

    private TidyKey Key(TidyKind kind) => new(kind, _item.Id.Value);

    private void Heads()
    {
        _sheet.Box(_sheet.Next, 1, 1, _sheet.Last, Labels.Page, CellLook.Title);
        var place = _book.Plan.OriginalPlaceOf(_item.Id);
        foreach (var (depth, heading) in PathTo(place.Under, _book.Plan.Headings).Index())
            Line(_book.Plan.LevelNames[depth], $"{heading.Number} {heading.Title}");
        var again = _book.Plan.Placements.Where(other => other.Item == _item.Id && other.IsRepost).Select(other => other.Number.Printed).ToList();
        var row = _sheet.Next;
        var title = Filled(row, FirstYear, _sheet.Last, new(Key(TidyKind.ItemTitle)), CellLook.Field);
        LabelAt(row, title, Labels.Item);
        _sheet.Box(row, title, 2, 2, again.Count == 0 ? place.Number.Printed : $"{place.Number.Printed}（再掲{string.Join('、', again)}）", CellLook.Value);
        Sections();
        Text(Labels.Description, null, Key(TidyKind.Description));
    }

    private void Sections()
    {
        var (row, half) = (_sheet.Next, FirstYear);
        var height = Math.Max(_sheet.Rows(row, 2, half, _carrier.TextOf(new(Key(TidyKind.Lead)))), _sheet.Rows(row, half + 2, _sheet.Last, _carrier.TextOf(new(Key(TidyKind.Related)))));
        LabelAt(row, height, Labels.Leads);
        Put(row, height, 2, half, new(Key(TidyKind.Lead)), CellLook.Field);
        _sheet.Box(row, height, half + 1, half + 1, Labels.Related, CellLook.Label);
        Put(row, height, half + 2, _sheet.Last, new(Key(TidyKind.Related)), CellLook.Field);
    }

    private void Schedule()
    {
        var (first, bars) = (_sheet.Next, _item.Schedule.Bars);
        YearHeads(first, Labels.ScheduleItems, YearBasis.FiscalYear);
        foreach (var (index, bar) in bars.Index())
        {
            var row = _sheet.Next;
            var (from, to) = (ColumnOf(bar.First ?? _years[0]), ColumnOf(bar.Last ?? _years[^1]));
            var height = Filled(row, from, to, new(Key(TidyKind.Bar) with { Order = index + 1 }), bar is { First: null } or { Last: null } ? CellLook.UndatedBar : CellLook.Bar);
            _sheet.Box(row, height, 2, 2, YearsOf(bar), CellLook.Value);
        }
        if (bars.Count == 0) _sheet.Box(_sheet.Next, 1, 2, _sheet.Last, _item.Schedule.IsReadable ? "" : "（図が失われている）", CellLook.Field);
        LabelAt(first, _sheet.Next - first, Labels.Schedule);
    }

    private string YearsOf(ScheduleBar bar) => bar is { First: null, Last: null } ? "（年度不明）" : $"{Short(bar.First)}～{Short(bar.Last)}";

    private string Short(FiscalYear? year) => year is { } known ? _eras.ShortFiscalYearName(known) : "";

    private void Targets()
    {
        var first = _sheet.Next;
        foreach (var indicator in _item.Indicators)
        {
            var row = _sheet.Next;
            var key = Key(TidyKind.IndicatorName) with { Indicator = indicator.Id.Value, Version = indicator.Definitions.Count };
            var height = Filled(row, FirstYear, _sheet.Last, new(key), CellLook.Field);
            _sheet.Box(row, height, 2, 2, Labels.Indicator, CellLook.Label);
            YearHeads(_sheet.Next, Labels.Years, indicator.Series[0].Years);
            foreach (var series in indicator.Series)
                Values(new(Key(TidyKind.SeriesLabel) with { Indicator = indicator.Id.Value, Series = series.Id.Value }), "",
                    year => key with { Kind = TidyKind.Target, Series = series.Id.Value, Version = series.Targets.Versions.Count, Year = year.StartYear });
        }
        if (_sheet.Next > first) LabelAt(first, _sheet.Next - first, Labels.Targets);
    }

    private void Results()
    {
        var (first, several) = (_sheet.Next, _item.AllSeries.Skip(1).Any());
        foreach (var series in _item.AllSeries)
            Values(null, several && series.Label.Trim().Length > 0 ? series.Label : Labels.Actuals, year => Key(TidyKind.Actual) with { Series = series.Id.Value, Year = year.StartYear });
        Text(null, Labels.Narrative, Key(TidyKind.Narrative) with { Year = _sheetYear.StartYear });
        LabelAt(first, _sheet.Next - first, $"{_eras.FiscalYearName(_sheetYear)} {Labels.Results}");
        Text(Labels.Remarks, null, Key(TidyKind.Remarks) with { Year = _sheetYear.StartYear });
    }

    private void Values(FormField? label, string words, Func<FiscalYear, TidyKey> keyOf)
    {
        var row = _sheet.Next;
        var fields = _years.ConvertAll(year => new FormField(keyOf(year)));
        var height = Math.Max(_sheet.Rows(row, 2, 2, label is null ? words : _carrier.TextOf(label)), fields.Index().Max(field => _sheet.Rows(row, FirstYear + field.Index, FirstYear + field.Index, _carrier.TextOf(field.Item))));
        if (label is null) _sheet.Box(row, height, 2, 2, words, CellLook.Label);
        else Put(row, height, 2, 2, label, CellLook.Label);
        foreach (var (index, field) in fields.Index()) Put(row, height, FirstYear + index, FirstYear + index, field, CellLook.Value);
        Spare(row, height);
    }

    private void YearHeads(int row, string label, YearBasis basis)
    {
        _sheet.Rows(row, 1, _sheet.Last, "");
        _sheet.Box(row, 1, 2, 2, label, CellLook.Label);
        foreach (var (index, year) in _years.Index())
            _sheet.Box(row, 1, FirstYear + index, FirstYear + index, basis is YearBasis.CalendarYear ? _eras.CalendarYearHeading(year.StartYear) : _eras.FiscalYearName(year), CellLook.Label);
        Spare(row, 1);
    }

    private void Spare(int row, int height)
    {
        for (var column = FirstYear + _years.Count; column <= _sheet.Last; column++) _sheet.Box(row, height, column, column, "", CellLook.Value);
    }

    private void Text(string? label, string? second, TidyKey key)
    {
        var (row, from) = (_sheet.Next, second is null ? 2 : FirstYear);
        var height = Filled(row, from, _sheet.Last, new(key), CellLook.Box);
        if (label is not null) LabelAt(row, height, label);
        if (second is not null) _sheet.Box(row, height, 2, 2, second, CellLook.Label);
    }

    private void Line(string label, string text)
    {
        var row = _sheet.Next;
        var height = _sheet.Rows(row, 2, _sheet.Last, text);
        LabelAt(row, height, label);
        _sheet.Box(row, height, 2, _sheet.Last, text, CellLook.Field);
    }

    private void LabelAt(int row, int height, string label) => _sheet.Box(row, height, 1, 1, label, CellLook.Label);

    private int Filled(int row, int from, int to, FormField field, CellLook look)
    {
        var height = _sheet.Rows(row, from, to, _carrier.TextOf(field));
        Put(row, height, from, to, field, look);
        return height;
    }

    private void Put(int row, int height, int from, int to, FormField field, CellLook look) =>
        _carrier.Carry(field, _sheet.Box(row, height, from, to, _carrier.TextOf(field), look));

    private int ColumnOf(FiscalYear year) => FirstYear + Math.Clamp(year - _years[0], 0, _years.Count - 1);

    private static List<Heading> PathTo(Domain.HeadingId under, IEnumerable<Heading> headings)
    {
        foreach (var heading in headings)
        {
            if (heading.Id == under) return [heading];
            if (PathTo(under, heading.Children) is { Count: > 0 } below) return [heading, .. below];
        }
        return [];
    }
}
