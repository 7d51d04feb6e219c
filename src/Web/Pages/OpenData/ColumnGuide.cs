using ReformFlow.Documents.Lists;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>The dictionary of items (項目定義書) as a file; the page shows the same columns.</summary>
public static class ColumnGuide
{
    /// <summary>Its heads.</summary>
    public static IReadOnlyList<string> Heads { get; } = ["順", "項目名", "項目名（JSON）", "説明", "型", "単位", "例", "必須", "取り得る値"];

    /// <summary>A line for each column of the data, under <see cref="Heads"/>.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines => OpenColumns.All.Index().Select(each => (IReadOnlyList<string>)
    [
        (each.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), each.Item.Name, each.Item.Key, each.Item.About, each.Item.TypeName, each.Item.Unit,
        each.Item.Example, each.Item.IsRequired ? "必須" : "任意", string.Join('・', each.Item.Only),
    ]);

    /// <summary>As CSV.</summary>
    public static byte[] ToCsv() => new PlainList("項目定義書", [.. Heads.Select((head, index) => new ListColumn(head, index == 0))], Lines).ToCsv().Bytes;
}
