using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Compares what was kept with the characters of the file, cut by hand and not by the reader's own code.</summary>
public class PrintedTextTests
{
    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Values_AreKeptCharacterForCharacter(string name)
    {
        var book = SheetDocuments.Read(name).Book;
        var places = PlacesOf(SheetDocuments.Lines(name));

        Assert.Equal(17, places.Count);
        foreach (var (place, rows) in book.Plan.Placements.Zip(places))
        {
            var series = book.Plan.Find(place.Item)!.AllSeries.ToList();
            var kept = series.Select(each => Printed(each.Targets.InForce)).Concat(series.Select(each => Printed(book.ActualsOf(place.Item, each.Id))));
            Assert.Equal(ValuesIn(rows), kept);
        }
    }

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Labels_AreKeptCharacterForCharacter(string name)
    {
        var book = SheetDocuments.Read(name).Book;
        foreach (var (place, rows) in book.Plan.Placements.Zip(PlacesOf(SheetDocuments.Lines(name))))
            Assert.Equal(LabelIn(rows), book.Plan.Find(place.Item)!.AllSeries.First().Label);
    }

    private static List<List<string>> PlacesOf(string[] lines)
    {
        var starts = lines.Index().Where(line => line.Item.StartsWith("取り組み事項\t", StringComparison.Ordinal)).Select(line => line.Index).ToList();
        return [.. starts.Select(start => lines.Skip(start).TakeWhile(line => line.Length > 0).ToList())];
    }

    private static IEnumerable<string[]> RowsOfValues(List<string> place) => place.Select(line => line.Split('\t'))
        .SkipWhile(cells => cells[1] != "年度").Skip(1).TakeWhile(cells => cells[1] != "内容");

    // Item 13's targets are the one row that stands a column too far left: six cells, the last one empty.
    private static IEnumerable<string[]> ValuesIn(List<string> place) =>
        RowsOfValues(place).Select(cells => cells[5].Length == 0 ? cells[1..5] : cells[2..6]);

    private static string LabelIn(List<string> place) =>
        RowsOfValues(place).First() is var cells && cells[5].Length == 0 ? "" : RowsOfValues(place).First()[1];

    private static string[] Printed(YearCells row) => [.. row.Cells.Select(cell => cell.Cell.Printed)];
}
