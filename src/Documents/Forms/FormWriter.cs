using ReformFlow.Documents.Tidy;
using ReformFlow.Documents.Workbooks;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Forms;

/// <summary>Writes the forms of a plan: a sheet for each item, the list of what the forms do not print, and the approval history.</summary>
internal static class FormWriter
{
    /// <summary>The names of the two sheets that are no forms.</summary>
    public const string Rest = "明細", History = "承認の記録";

    private static readonly string[] HistoryHeads = ["項目番号", "取り組み事項", "年度", "日時", "行為", "段階", "職", "氏名", "理由"];

    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Write(PlanBook book, FormOptions options)
    {
        using var workbook = new BookWriter();
        var year = options.Year ?? book.Sheets.Where(sheet => sheet.Content.Narrative is not null).Select(sheet => sheet.Year).DefaultIfEmpty(book.Plan.Last).Max();
        var rows = TidyList.Rows(book).ToLookup(row => row.Key.Subject);
        var items = book.Plan.Items.ToDictionary(item => item.Id.Value);
        var (names, fields) = (new SheetNames([Rest, History]), 0);
        var rest = rows.Where(subject => !items.ContainsKey(subject.Key)).SelectMany(subject => subject).ToList();
        foreach (var item in book.Plan.Items)
        {
            var carrier = new FormCarrier([.. rows[item.Id.Value]]);
            var name = names.Take($"項目{book.Plan.OriginalPlaceOf(item.Id).Number.Printed}");
            AddForm(workbook, name, FormLayout.Draw(book, item, carrier, options.Eras, year), carrier);
            fields += carrier.Names.Count;
            foreach (var stamp in options.Stamps.Where(stamp => stamp.Item == item.Id)) workbook.Name(stamp.Name, name, "$A$1");
            rest.AddRange(carrier.Rest);
        }
        TidyWorkbook.AddTo(workbook, Rest, rest, options.Eras);
        workbook.Name(FormStamp.NameOfFields(fields), Rest, "$A$1");
        if (options.History.Count > 0) AddHistory(workbook, options.History);
        return workbook.Bytes();
    }

    private static void AddForm(BookWriter workbook, string name, FormSheet sheet, FormCarrier carrier)
    {
        workbook.AddForm(name, sheet.Worksheet());
        workbook.Name("_xlnm.Print_Area", name, sheet.Area, local: true);
        foreach (var (field, cell) in carrier.Names) workbook.Name(field, name, cell);
    }

    private static void AddHistory(BookWriter workbook, IEnumerable<ApprovalLine> lines)
    {
        using var sheet = workbook.AddList(History, [8, 30, 12, 18, 12, 12, 18, 14, 40]);
        sheet.Row(HistoryHeads, static (_, _) => CellLook.Head);
        foreach (var line in lines)
            sheet.Row([line.Number, line.Title, line.Year, line.Moment, line.Act, line.Stage, line.Post, line.Person, line.Note], static (_, _) => CellLook.Text);
    }
}
