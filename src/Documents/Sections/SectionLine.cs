using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Sections;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Sections;

/// <summary>One line of a file of sections.</summary>
internal sealed record SectionLine(int Line, string Printed, Section Section)
{
    private const string None = "-";
    private const int LongestName = 60;

    /// <summary>The section of a line; null when there was an error, which was added.</summary>
    public static SectionLine? Read(int line, string printed, ErrorList errors)
    {
        var cells = printed.Split('\t').Select(cell => cell.Trim()).ToArray();
        if (cells is not [var id, var name, var division, var from, var to, var successor])
            return Wrong($"列が{cells.Length}列あります（{SectionFile.Columns.Count}列のはずです）。", "列をタブで区切り、ないものは「-」と書いてください。");
        if (!StableId.IsValid(id)) return Wrong("idが使えません。", "半角の英小文字、数字、途中のハイフンで40字までにしてください。");
        if (name.Length is 0 or > LongestName || division.Length is 0 or > LongestName)
            return Wrong("課か部の名前がないか、60字を超えています。", "名前を書いてください。部がなければ「-」と書いてください。");
        if (DayOf(from) is not { } validFrom) return Wrong("valid-fromが日付ではありません。", "2022-04-01のように書いてください。");
        if (to != None && (DayOf(to) is not { } end || end < validFrom))
            return Wrong("valid-toが日付ではないか、valid-fromより前です。", "2023-03-31のように書くか、続いていれば「-」と書いてください。");
        var successors = successor == None ? [] : successor.Split(',').Select(word => word.Trim()).ToValues();
        if (!successors.All(StableId.IsValid)) return Wrong("successorにidでない文字があります。", "引き継ぐ課のidを「,」で区切って書いてください。");
        if (successors.Count > 0 && to == None) return Wrong("続いている課に引き継ぐ課があります。", "valid-toに最後の日を書くか、successorを「-」にしてください。");

        return new(line, printed, new(new(id), name, division == None ? null : division, validFrom, DayOf(to),
            successors.Select(word => new SectionId(word)).ToValues()));

        SectionLine? Wrong(string what, string next)
        {
            errors.Add(line, printed, what, next);
            return null;
        }
    }

    /// <summary>Adds an error for each line that cannot stand beside the others.</summary>
    public static void CheckTogether(List<SectionLine> lines, ErrorList errors)
    {
        foreach (var same in lines.GroupBy(line => line.Section.Id))
        {
            var spans = same.OrderBy(line => line.Section.ValidFrom).ToList();
            foreach (var (before, after) in spans.Zip(spans.Skip(1)))
                if (before.Section.ValidTo is not { } end || end >= after.Section.ValidFrom) errors.Add(after.Line, after.Printed, $"期間が{before.Line}行目の同じidの期間と重なっています。", "前の行のvalid-toを、この行のvalid-fromの前の日にしてください。");
        }
        var known = lines.Select(line => line.Section.Id).ToHashSet();
        foreach (var line in lines.Where(line => !line.Section.Successors.All(known.Contains)))
            errors.Add(line.Line, line.Printed, "successorにこの名簿にないidがあります。", "引き継ぐ課の行を加えるか、idを直してください。");
    }

    private static DateOnly? DayOf(string printed) =>
        DateOnly.TryParseExact(printed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
