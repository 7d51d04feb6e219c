using ReformFlow.Documents.Decoding;
using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Contacts;

/// <summary>
/// Reads where people are reached: tab-separated, one header line, then a line for each person; lines that begin with # are
/// comments, "-" means none. Whether an address is one is asked by whoever stores it.
/// </summary>
public static class ContactFile
{
    private const string None = "-";

    /// <summary>The columns, in order.</summary>
    public static Values<string> Columns { get; } = ["person", "email", "entra-oid"];

    /// <summary>The lines, or what is wrong with the file.</summary>
    /// <param name="bytes">The file, UTF-8 or Shift_JIS.</param>
    public static ContactReading Read(ReadOnlySpan<byte> bytes) => FileDecoder.Decode(bytes) switch
    {
        DecodedFile.Lines lines => Read(lines.All),
        DecodedFile.NoText { Why: var why } => new ContactReading.Refused([new(why.Line, why.Printed, why.What, "宛先の一覧（タブ区切りの文）を選び直してください。")]),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of decoded file."),
    };

    private static ContactReading Read(IReadOnlyList<string> lines)
    {
        var errors = new ErrorList();
        var rows = lines.Select((text, index) => (Line: index + 1, Text: text)).Where(row => !string.IsNullOrWhiteSpace(row.Text) && !row.Text.StartsWith('#')).ToList();
        if (rows.Count == 0 || !rows[0].Text.Split('\t').SequenceEqual(Columns))
            errors.Add(rows.Count == 0 ? 1 : rows[0].Line, rows.Count == 0 ? "" : rows[0].Text, "見出しの行がありません。", $"最初の行に、タブで区切って {string.Join(' ', Columns)} と書いてください。");
        else if (rows.Count == 1)
            errors.Add(rows[0].Line, "", "宛先が一つもありません。", "見出しの下に、一人ずつ書いてください。");
        var read = errors.IsEmpty ? rows.Skip(1).Select(row => Line(row.Line, row.Text, errors)).OfType<ContactLine>().ToList() : [];
        foreach (var line in read.GroupBy(line => line.Person).SelectMany(same => same.Skip(1))) errors.Add(line.Line, line.Person.Value, "同じ職員が前の行にもあります。", "どちらかの行を消してください。");
        return errors.IsEmpty ? new ContactReading.Read(read.ToValues()) : new ContactReading.Refused(errors.InOrder);
    }

    private static ContactLine? Line(int line, string printed, ErrorList errors)
    {
        if (printed.Split('\t').Select(cell => cell.Trim()).ToArray() is not [var person, var email, var oid])
            errors.Add(line, printed, $"列が{printed.Split('\t').Length}列あります（{Columns.Count}列のはずです）。", "列をタブで区切り、ないものは「-」と書いてください。");
        else if (!StableId.IsValid(person))
            errors.Add(line, printed, $"「{person}」は識別子に使えません。", "職員の識別子を書いてください。");
        else
            return new(line, new(person), email is None or "" ? null : email, oid is None or "" ? null : oid);
        return null;
    }
}

/// <summary>One person's addresses as a file has them.</summary>
/// <param name="Line">The line.</param>
/// <param name="Person">The person.</param>
/// <param name="Email">The mail address; null for none.</param>
/// <param name="EntraOid">The object id in Microsoft Entra; null for none.</param>
public sealed record ContactLine(int Line, PersonId Person, string? Email, string? EntraOid);

/// <summary>What reading a file of addresses came to. Closed: these are all the kinds there are.</summary>
public abstract record ContactReading
{
    private ContactReading() { }

    /// <summary>The whole file was read.</summary>
    public sealed record Read(Values<ContactLine> Lines) : ContactReading;

    /// <summary>Nothing was taken.</summary>
    /// <param name="Errors">Why: at least one reason, in the order of the lines, at most 50.</param>
    public sealed record Refused(Values<ReadingError> Errors) : ContactReading;
}
