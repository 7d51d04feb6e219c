using System.Globalization;
using ReformFlow.Documents.Decoding;
using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Holidays;

/// <summary>
/// Reads the Cabinet Office's list of national holidays (内閣府「国民の祝日」について, syukujitsu.csv): a header, then a line
/// for each holiday with its date as 2026/1/1 and its name. The whole file is taken or nothing of it.
/// </summary>
public static class HolidayFile
{
    private const string Next = "内閣府の「国民の祝日・休日」のCSVを、直さずに選び直してください。";

    /// <summary>The columns, as the header names them.</summary>
    public static Values<string> Columns { get; } = ["国民の祝日・休日月日", "国民の祝日・休日名称"];

    /// <summary>The holidays, or what is wrong with the file.</summary>
    /// <param name="bytes">The file, Shift_JIS as it is published, or UTF-8.</param>
    public static HolidayReading Read(ReadOnlySpan<byte> bytes) => FileDecoder.Decode(bytes) switch
    {
        DecodedFile.Lines lines => Read(lines.All),
        DecodedFile.NoText { Why: var why } => new HolidayReading.Refused([new(why.Line, why.Printed, why.What, Next)]),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of decoded file."),
    };

    private static HolidayReading Read(IReadOnlyList<string> lines)
    {
        var errors = new ErrorList();
        var rows = lines.Select((text, index) => (Line: index + 1, Text: text)).Where(row => !string.IsNullOrWhiteSpace(row.Text)).ToList();
        if (rows.Count == 0 || !Cells(rows[0].Text).SequenceEqual(Columns))
            errors.Add(rows.Count == 0 ? 1 : rows[0].Line, rows.Count == 0 ? "" : rows[0].Text, $"最初の行が「{string.Join(',', Columns)}」ではありません。", Next);
        var read = errors.IsEmpty ? rows.Skip(1).Select(row => (row.Line, Holiday: One(row.Line, row.Text, errors))).Where(row => row.Holiday is not null).ToList() : [];
        foreach (var (line, holiday) in read.GroupBy(row => row.Holiday!.Day).SelectMany(same => same.Skip(1))) errors.Add(line, Printed(holiday!.Day), "同じ日が前の行にもあります。", Next);
        // What the list says of years before the table is of no use to anybody.
        var kept = read.Select(row => row.Holiday!).Where(holiday => holiday.Day.Year >= NationalHolidays.Standard.FirstYear).OrderBy(holiday => holiday.Day).ToValues();
        if (errors.IsEmpty && OfficialList.Check(kept) is { } wrong) errors.Add(rows[^1].Line, rows[^1].Text, wrong, Next);
        return errors.IsEmpty ? new HolidayReading.Read(kept, read.Count - kept.Count) : new HolidayReading.Refused(errors.InOrder);
    }

    private static Holiday? One(int line, string printed, ErrorList errors)
    {
        var cells = Cells(printed);
        if (cells is not [var date, var name])
            errors.Add(line, printed, $"列が{cells.Length}列あります（{Columns.Count}列のはずです）。", Next);
        else if (!DateOnly.TryParseExact(date, "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            errors.Add(line, printed, $"「{date}」は日付（2026/1/1の形）ではありません。", Next);
        else if (name.Length is 0 or > 40 || name.Any(char.IsControl))
            errors.Add(line, printed, "祝日の名前がないか、長すぎます。", Next);
        else
            return new(day, name);
        return null;
    }

    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim().Trim('"'))];

    private static string Printed(DateOnly day) => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture);
}

/// <summary>What reading a list of holidays came to. Closed: these are all the kinds there are.</summary>
public abstract record HolidayReading
{
    private HolidayReading() { }

    /// <summary>The whole list was read.</summary>
    /// <param name="Holidays">Its holidays from the built-in table's first year on, in order.</param>
    /// <param name="Earlier">How many lines about earlier years were left out.</param>
    public sealed record Read(Values<Holiday> Holidays, int Earlier) : HolidayReading;

    /// <summary>Nothing was taken.</summary>
    /// <param name="Errors">Why: at least one reason, in the order of the lines, at most 50.</param>
    public sealed record Refused(Values<ReadingError> Errors) : HolidayReading;
}
