using ReformFlow.Domain;
using ReformFlow.Documents.Decoding;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Sections;

/// <summary>
/// Reads a municipality's sections: tab-separated, one header line, then a line for each section and span of days; lines
/// that begin with # are comments, "-" means none. A section that moved or was renamed has several lines with one id.
/// </summary>
public static class SectionFile
{
    /// <summary>The columns, in order.</summary>
    public static Values<string> Columns { get; } = ["id", "name", "division", "valid-from", "valid-to", "successor"];

    /// <summary>The sections, or what is wrong with the file.</summary>
    public static SectionReading Read(ReadOnlySpan<byte> bytes) => FileDecoder.Decode(bytes) switch
    {
        DecodedFile.Lines lines => Read(lines.All),
        DecodedFile.NoText { Why: var why } => new SectionReading.Refused([new(why.Line, why.Printed, why.What, "課の名簿（タブ区切りの文）を選び直してください。")]),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of decoded file."),
    };

    private static SectionReading Read(IReadOnlyList<string> lines)
    {
        var errors = new ErrorList();
        var rows = lines.Select((text, index) => (Line: index + 1, Text: text))
            .Where(row => !string.IsNullOrWhiteSpace(row.Text) && !row.Text.StartsWith('#')).ToList();
        if (rows.Count == 0 || !rows[0].Text.Split('\t').SequenceEqual(Columns))
        {
            errors.Add(rows.Count == 0 ? 1 : rows[0].Line, rows.Count == 0 ? "" : rows[0].Text, "課の名簿の見出しの行がありません。",
                $"最初の行に、タブで区切って {string.Join(' ', Columns)} と書いてください。");
            return new SectionReading.Refused(errors.InOrder);
        }

        var read = rows.Skip(1).Select(row => SectionLine.Read(row.Line, row.Text, errors)).OfType<SectionLine>().ToList();
        SectionLine.CheckTogether(read, errors);
        return errors.IsEmpty
            ? new SectionReading.Read(new(read.Select(line => line.Section).ToValues()))
            : new SectionReading.Refused(errors.InOrder);
    }
}
