using ReformFlow.Documents.Building;
using ReformFlow.Documents.Findings;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Documents.Mapping;

/// <summary>Reads a table that is not ours, as a mapping says, into the facts that every other file gives.</summary>
internal sealed class MappedReader
{
    // Who merges cells does it all over the table, and reads no hundred lines about it.
    private const int MostMerged = 20;

    private readonly TableReading.Tables _tables;
    private readonly RawTable _table;
    private readonly ColumnMapping _mapping;
    private readonly ReadingOptions _options;
    private readonly ErrorList _errors = new();
    private readonly MappedHeadings _headings;
    private readonly StableWords _words = new();
    private readonly KnownItems _kept;
    private readonly Dictionary<string, MappedItem> _items = [];
    private readonly List<(SourcePlace At, Scraps Scraps)> _scraps = [];

    private readonly List<(SourcePlace At, KnownItem Kept, string Title)> _otherTitles = [];
    private readonly List<LeftRow> _left = [];

    private MappedReader(TableReading.Tables tables, RawTable table, ColumnMapping mapping, ReadingOptions options)
    {
        (_tables, _table, _mapping, _options, _kept) = (tables, table, mapping, options, new(options.Known));
        _headings = new(_kept.Headings);
        // A new item never gets the id of one that is kept.
        foreach (var known in _kept.Ids) _words.Keep(known);
    }

    /// <summary>The plan with its doubts, or why the file was refused.</summary>
    public static PlanReading Read(TableReading.Tables tables, ColumnMapping mapping, ReadingOptions options)
    {
        var table = mapping.Sheet is null ? tables.All.FirstOrDefault(each => !each.IsHidden) ?? tables.All[0] : tables.All.FirstOrDefault(each => each.Sheet == mapping.Sheet);
        return table is not null ? new MappedReader(tables, table, mapping, options).Read() : new PlanReading.Refused(
            [new(1, mapping.Sheet!, "列の対応が指すシートがありません。", "シートの名前を確かめるか、列の対応を決め直してください。") { Place = new(tables.All[0].File) }]);
    }

    private PlanReading Read()
    {
        CheckHeads();
        var row = new MappedRow(_table, _mapping, _options, _errors, _scraps);
        MappedItem? open = null;
        foreach (var raw in _table.Rows.Where(raw => raw.Number > _mapping.HeadRow))
        {
            if (_mapping.Skipped.Any(span => span.First <= raw.Number && raw.Number <= span.Last))
            {
                Leave(raw, "「読まない行」なので読まなかった");
                continue;
            }
            row.Take(raw);
            if (row.Sum is { } sum && _kept.Find("", sum) is null)
            {
                Leave(raw, $"「{sum}」とある合計の行で、取り組み事項ではないので読まなかった");
                continue;
            }
            open = ItemOf(row, open);
            if (open is null) _errors.Add(_table.At(raw.Number), row.Said, "どの取り組み事項の行か分かりません。", $"取り組み事項の題名を書くか、列の対応を直してください。取り組み事項の行でなければ、列の対応の「読まない行」に{raw.Number}と書いてください。");
            else row.Tell(open);
        }
        CheckLeads();
        var reading = TidyReader.Read(_tables, [.. Frame(), .. _headings.Rows, .. _items.Values.SelectMany(item => item.All)], _options, _errors, More);
        return reading is PlanReading.Read read ? read with { LeftRows = _left.ToValues() } : reading;
    }

    private void Leave(RawRow raw, string why) =>
        _left.Add(new(_table.At(raw.Number), Excerpt.Of(string.Join(' ', raw.Cells.Select(cell => cell.Text.ReplaceLineEndings(" ").Trim()).Where(text => text.Length > 0)), LeftRow.LongestSaid), why));

    // Told here, where the row is known: what has no section is mostly a line between items.
    private void CheckLeads()
    {
        var column = _mapping.Columns.FirstOrDefault(use => use.Field is MappedField.Leads);
        foreach (var item in _items.Values.Where(item => item.Known is null && !item.Has(TidyKind.Lead)))
        {
            var row = item.Rows.First().Place!.Row;
            var what = _kept.Ids.Count == 0 ? $"「{Excerpt.Of(item.Title, 40)}」に主体課がありません。" : $"「{Excerpt.Of(item.Title, 40)}」は計画のどの取り組み事項とも番号や題名が合わず、新しいものとするには主体課がありません。";
            var lead = column is null ? "列の対応で主体課の列を決め" : $"セル{_table.At(row, column.Column - 1).Cell}に主体課を書き";
            _errors.Add(column is null ? _table.At(row) : _table.At(row, column.Column - 1), "", what,
                $"{(_kept.Ids.Count == 0 ? "" : "計画にあるものなら番号か題名を計画とそろえ、新しいものなら")}{lead}、小計や見出しの行なら列の対応の「読まない行」に{row}と書いてください。");
        }
    }

    private void CheckHeads()
    {
        var heads = new HeadText(Texts(_mapping.HeadRow), Texts(_mapping.HeadRow - 1));
        foreach (var use in _mapping.Columns.Where(use => use.Head is not null && !HeadWords.AreSame(heads.Of(use.Column - 1), use.Head)))
            _errors.Add(_table.At(_mapping.HeadRow, use.Column - 1), heads.Of(use.Column - 1), $"列の見出しが、対応を決めたとき（「{Excerpt.Of(use.Head!, 30)}」）と違います。", "列の対応を決め直してください。");
    }

    private List<string> Texts(int row) => _table.Rows.FirstOrDefault(each => each.Number == row)?.Cells.Select(cell => cell.Text).ToList() ?? [];

    private MappedItem? ItemOf(MappedRow row, MappedItem? open)
    {
        var (number, title) = (row.Line(MappedField.ItemNumber), row.Line(MappedField.ItemTitle));
        if (title.Length == 0 && (number.Length == 0 || open?.Number == number)) return open;
        var key = number.Length > 0 ? PlaceNumbers.KeyOf(number) : title;
        if (_items.TryGetValue(key, out var known))
        {
            if (title.Length > 0 && known.Title != title) _errors.Add(row.At(MappedField.ItemTitle), title, $"番号{number}の取り組み事項が二つあります（初めは「{Excerpt.Of(known.Title, 30)}」）。", "番号を付け直すか、題名をそろえてください。");
            return known;
        }
        var kept = _kept.Find(number, title);
        var printed = number.Length > 0 ? number : kept?.Number ?? Digits.Of(_items.Count + 1);
        if (kept is not null && title.Length > 0 && !HeadWords.AreSame(title, kept.Title)) _otherTitles.Add((row.At(MappedField.ItemTitle), kept, title));
        var item = new MappedItem(kept?.Id ?? _words.Take("item", printed), printed, title.Length > 0 ? title : kept?.Title ?? "", kept);
        var place = row.At(MappedField.ItemTitle);
        item.Add(new(new(TidyKind.ItemTitle, item.Id), item.Title) { Place = place });
        foreach (var at in PlacesOf(row, item, place)) item.Add(at with { Place = place });
        return _items[key] = item;
    }

    // A table that names no heading, or the plan's, says nothing new of where the item is printed.
    private IEnumerable<TidyRow> PlacesOf(MappedRow row, MappedItem item, SourcePlace place)
    {
        var (policy, measure) = (row.Line(MappedField.Policy), row.Line(MappedField.Measure));
        if (item.Known is { } kept && policy.Length == 0 && measure.Length == 0) return kept.Places;
        var under = _headings.Under(policy, measure, _options.PlanName, place);
        if (item.Known is { } same && same.Places.Any(known => known.Key.Kind is TidyKind.Place && _headings.IsWithin(known.Value, under))) return same.Places;
        var order = _kept.Places + _items.Count + 1;
        return [new(new(TidyKind.Place, item.Id, Order: order), under), new(new(TidyKind.PlaceNumber, item.Id, Order: order), item.Number)];
    }

    private IEnumerable<TidyRow> Frame()
    {
        var years = _items.Values.SelectMany(item => item.All).Select(row => row.Key.Year).Where(year => year > 0).Append(_mapping.SheetYear.StartYear).ToList();
        var place = _table.At(_mapping.HeadRow);
        if (_options.Known?.Plan is { } kept) years.AddRange([kept.First.StartYear, kept.Last.StartYear]);
        foreach (var row in _kept.Frame.Where(row => row.Key.Kind is not (TidyKind.PlanFirst or TidyKind.PlanLast))) yield return row with { Place = place };
        yield return new(new(TidyKind.PlanFirst), Digits.Of(_mapping.First?.StartYear ?? years.Min())) { Place = place };
        yield return new(new(TidyKind.PlanLast), Digits.Of(_mapping.Last?.StartYear ?? years.Max())) { Place = place };
    }

    private void More(RowDoubts doubts)
    {
        var heads = _table.Rows.FirstOrDefault(row => row.Number == _mapping.HeadRow);
        var hidden = _table.Rows.Where(row => row.IsHidden && row.Number > _mapping.HeadRow).ToList();
        if (_table.IsHidden || hidden.Count > 0) doubts.Add(DoubtKind.HiddenCells, _table.At(hidden.Count > 0 ? hidden[0].Number : 0), FileFindings.WholeDocument, _table.Sheet ?? "", "隠れた行かシートも読んだ。読んでよいか確かめる");
        foreach (var column in Enumerable.Range(0, TableLimits.Columns).Where(column => _mapping.Columns.All(use => use.Column != column + 1) && _table.Rows.Any(row => row.Number > _mapping.HeadRow && row[column].Text.Length > 0)))
            doubts.Add(DoubtKind.NotTaken, _table.At(_mapping.HeadRow, column), FileFindings.WholeDocument, heads?[column].Text ?? "", "列の対応にない列なので読まなかった");
        foreach (var area in _table.Merged.Where(area => area.LastRow > _mapping.HeadRow).Take(MostMerged))
            doubts.Add(DoubtKind.ConvertedCell, _table.At(area.FirstRow, area.FirstColumn - 1), FileFindings.WholeDocument, "", "結合されたセルは、左上の文だけを読んだ。ほかの行や列にも当てはまる文なら、結合を解いて書く");
        foreach (var other in _tables.All.Where(other => other != _table && other.Rows.Count > 0))
            doubts.Add(DoubtKind.NotTaken, other.At(0), FileFindings.WholeDocument, other.Sheet ?? "", "列の対応が指すシートではないので読まなかった");
        foreach (var (at, kept, title) in _otherTitles)
            doubts.Add(DoubtKind.HeadingDiffers, at, $"{Labels.Item}{kept.Number}", title, $"番号が同じなので、計画の「{Excerpt.Of(kept.Title, 60)}」として読んだ。別の取り組み事項なら、ファイルの番号を直すか、番号の列を「読まない」にする");
        foreach (var (at, scraps) in _scraps)
            doubts.Add(DoubtKind.HtmlScrap, at, "文", string.Join(' ', scraps.TakenOut.Concat(scraps.Left)), scraps.TakenOut.Count > 0 ? "HTMLの記号を除いて読んだ" : "HTMLに似た文字をそのまま残した");
    }
}
