using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Rehearsal;

/// <summary>A rehearsal as a table: when, to whom, by what, which, and why.</summary>
public static class RehearsalTable
{
    /// <summary>The headings.</summary>
    public static Values<string> Headings { get; } = ["日", "時刻", "職員", "氏名", "経路", "事象", "件名", "届く理由", "もとになった期限・操作", "リンク"];

    /// <summary>The cells of one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="town">The town, for names.</param>
    public static Values<string> Cells(Rehearsed line, Town town)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(town);
        var (notice, row) = (line.Notice, EventTable.Of(line.Notice.Kind));
        return
        [
            line.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.At.ToString("HH:mm", CultureInfo.InvariantCulture), notice.Person.Value, town.NameOf(notice.Person),
            line.Channel is { } channel ? ChannelNames.Of(channel) : "画面", $"{row.Ja} {row.Word}", notice.Title, notice.Reason, notice.Cause, notice.Link,
        ];
    }

    /// <summary>The table as CSV (RFC 4180).</summary>
    public static string Csv(Values<Rehearsed> lines, Town town)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return string.Concat(lines.Select(line => Cells(line, town)).Prepend(Headings).Select(cells => $"{string.Join(',', cells.Select(Quoted))}\r\n"));
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
