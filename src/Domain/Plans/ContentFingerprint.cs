using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Plans;

/// <summary>
/// Writes a content as one text that no other content has: every text with its length before it, every list with its
/// count, nothing as "-". The fingerprint is the hash of that text; it changes when a field of a content is added here.
/// </summary>
internal sealed class ContentFingerprint
{
    private readonly StringBuilder _text = new();

    private ContentFingerprint() { }

    public static string Of(SheetContent content)
    {
        var writer = new ContentFingerprint();
        writer.Each(content.Answers, answer => writer.Texts(answer.Series.Value).Cell(answer.Value));
        writer.Paragraphs(content.Narrative);
        writer.Paragraphs(content.Remarks);
        writer.Each(content.Explanations, each => writer.Texts(each.Series.Value, each.Kind.ToString(), each.About, each.Words));
        return Convert.ToHexStringLower(SHA256.HashData(Bytes(writer._text)));
    }

    private void Each<T>(Values<T> items, Action<T> write)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{items.Count}*");
        foreach (var item in items) write(item);
    }

    private void Paragraphs(Paragraphs? paragraphs)
    {
        if (paragraphs is null) _text.Append('-');
        else Each(paragraphs.Lines, line => Texts(line));
    }

    private void Cell(Cell cell)
    {
        Texts(cell.Printed);
        Reading(cell.Reading);
    }

    private ContentFingerprint Reading(Reading reading) => reading switch
    {
        Reading.Number number => Texts("number", Plain(number.Value), number.Unit),
        Reading.Percent percent => Texts("percent", Plain(percent.Value)),
        Reading.Range range => Texts("range", Plain(range.Low), Plain(range.High), range.Unit, range.Sense),
        Reading.Bound bound => Texts("bound", bound.Kind.ToString(), Plain(bound.Value), bound.Unit),
        Reading.Ratio ratio => Texts("ratio", Plain(ratio.Part), Plain(ratio.Whole)),
        Reading.Milestone milestone => Texts("milestone", milestone.Step),
        Reading.Forecast forecast => Texts("forecast").Reading(forecast.Expected),
        _ => Texts(reading.GetType().Name), // the kinds that have no fields
    };

    private ContentFingerprint Texts(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text is null) _text.Append('-');
            else _text.Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
        return this;
    }

    // 20.30 and 20.3 are the same value, and so are 0 and −0.
    private static string Plain(decimal value) => value == 0 ? "0" : value.ToString("G29", CultureInfo.InvariantCulture);

    // UTF-16, because UTF-8 would make every lone surrogate of a paste the same character.
    private static byte[] Bytes(StringBuilder text)
    {
        var bytes = new byte[text.Length * 2];
        var at = 0;
        foreach (var chunk in text.GetChunks())
            foreach (var letter in chunk.Span)
            {
                bytes[at++] = (byte)(letter & 0xFF);
                bytes[at++] = (byte)(letter >> 8);
            }
        return bytes;
    }
}
