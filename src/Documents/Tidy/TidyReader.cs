using ReformFlow.Documents.Findings;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy.Building;
using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Documents.Tidy;

/// <summary>Reads a tidy list back: the rows of every sheet that has one, then the plan out of all rows.</summary>
internal static class TidyReader
{
    /// <summary>The plan with its doubts, or why the file was refused.</summary>
    public static PlanReading Read(TableReading.Tables tables, ReadingOptions options)
    {
        var errors = new ErrorList();
        var lists = tables.All.Select(table => (Table: table, Head: TidyHead.In(table))).Where(list => list.Head is not null).ToList();
        if (lists.Count == 0)
        {
            errors.Add(tables.All[0].At(0), "", "一覧の見出し（区分、ID、値など）の行がありません。", "書き出した一覧か調書の用紙を選ぶか、列の対応を決めて取り込んでください。");
            return new PlanReading.Refused(errors.InOrder);
        }
        var rows = lists.SelectMany(list => new TidyTable(list.Table, list.Head!, options.Years, errors).Rows()).ToList();
        return Read(tables, rows, options, errors, doubts =>
        {
            foreach (var (table, head) in lists) OfTable(doubts, table, head!);
            foreach (var left in tables.All.Where(table => table.Rows.Count > 0 && !lists.Exists(list => list.Table == table)))
                doubts.Add(DoubtKind.NotTaken, left.At(0), FileFindings.WholeDocument, left.Sheet ?? "", "一覧でも用紙でもないシートなので読まなかった");
        });
    }

    /// <summary>The plan out of rows, wherever they came from.</summary>
    public static PlanReading Read(TableReading.Tables tables, IReadOnlyList<TidyRow> rows, ReadingOptions options, ErrorList errors, Action<RowDoubts> more)
    {
        var book = errors.IsEmpty ? TidyBook.Build(tables.All[0].File, rows, options, errors) : null;
        if (book is null) return new PlanReading.Refused(errors.InOrder);
        var doubts = new RowDoubts(tables, rows, options);
        more(doubts);
        CaptionFindings.AddTo(doubts, rows);
        return new PlanReading.Read(book, doubts.Of(book))
        {
            Places = rows.Where(row => row is { Key.Kind: TidyKind.ItemTitle, Place: not null }).Select(row => new ItemPlace(new(row.Key.Subject), row.Place!)).ToValues(),
        };
    }

    /// <summary>What is doubtful about one sheet: whether people see it, and columns that say nothing.</summary>
    public static void OfTable(RowDoubts doubts, RawTable table, TidyHead head)
    {
        if (table.IsHidden) doubts.Add(DoubtKind.HiddenCells, table.At(0), FileFindings.WholeDocument, table.Sheet ?? "", "隠れたシートも読んだ。読んでよいか確かめる");
        var hidden = table.Rows.Where(row => row.IsHidden && row.Number > head.Row).ToList();
        if (hidden.Count > 0) doubts.Add(DoubtKind.HiddenCells, table.At(hidden[0].Number), FileFindings.WholeDocument, $"{hidden.Count}行", "隠れた行も読んだ。読んでよいか確かめる");
        foreach (var column in table.HiddenColumns)
            doubts.Add(DoubtKind.HiddenCells, table.At(head.Row, column), FileFindings.WholeDocument, "", "隠れた列も読んだ。読んでよいか確かめる");
        foreach (var (name, column) in head.Unknown)
            doubts.Add(DoubtKind.NotTaken, table.At(head.Row, column), FileFindings.WholeDocument, name, "一覧にない列なので読まなかった");
    }
}
