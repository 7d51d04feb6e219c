using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Tidy;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>The list of the small document as rows of cells, for tests that change a few of them.</summary>
internal static class TidyLists
{
    /// <summary>The heads and rows; the columns as they are written.</summary>
    public static List<string[]> Small()
    {
        var text = Encoding.UTF8.GetString(TidyList.ToCsv(SmallDocument.Untouched.Taken().Book).Bytes)[1..];
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }

    /// <summary>The list with the value of the first row of a kind changed.</summary>
    public static List<string[]> With(string kind, string value, string column = "値")
    {
        var rows = Small();
        rows.First(row => row[0] == kind)[Array.IndexOf(rows[0], column)] = value;
        return rows;
    }

    public static int ColumnOf(string head) => Array.IndexOf(Small()[0], head);

    /// <summary>The place in the list, counted from 1, of the first row of a kind.</summary>
    public static int RowOf(string kind) => Small().FindIndex(row => row[0] == kind) + 1;

    public static SourceFile Csv(IEnumerable<string[]> rows) => new("一覧.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(row => string.Join(',', row)))));

    public static SourceFile Workbook(IEnumerable<string[]> rows) => new("一覧.xlsx", new HandBook(HandBook.RowsOf(rows)).Bytes());

    public static PlanReading Read(SourceFile file) => PlanFile.Read(file, SmallDocument.Options);
}
