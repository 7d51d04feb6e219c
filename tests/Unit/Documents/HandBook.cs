using System.IO.Compression;
using System.Text;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>A workbook put together by hand, part by part, so that a test can make it wrong in one place.</summary>
internal sealed class HandBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, byte[]> _parts = [];

    /// <summary>A workbook of one sheet 一覧 with this XML between sheetData's tags.</summary>
    public HandBook(string rows, string sheetAttributes = "", string bookExtras = "")
    {
        With("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        With("_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        With("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        With("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{bookExtras}<sheets><sheet name="一覧" sheetId="1" r:id="rId1" {sheetAttributes}/></sheets></workbook>""");
        With("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="170" formatCode="0.00%"/><numFmt numFmtId="171" formatCode="0&quot;人&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/><xf numFmtId="1" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        With("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
    }

    /// <summary>The list of the sample's small document, its rows as XML; a text cell each.</summary>
    public static string RowsOf(IEnumerable<string[]> rows) => string.Concat(rows.Select(cells => $"<row>{string.Concat(cells.Select(Text))}</row>"));

    /// <summary>A cell of text.</summary>
    public static string Text(string text) => $"""<c t="inlineStr"><is><t xml:space="preserve">{System.Security.SecurityElement.Escape(text)}</t></is></c>""";

    /// <summary>The workbook with a part more, or with another content of a part.</summary>
    public HandBook With(string part, string content) => With(part, Encoding.UTF8.GetBytes(content));

    /// <summary>The workbook with a part more, or with another content of a part.</summary>
    public HandBook With(string part, byte[] content)
    {
        _parts[part] = content;
        return this;
    }

    /// <summary>The workbook without a part.</summary>
    public HandBook Without(string part)
    {
        _parts.Remove(part);
        return this;
    }

    /// <summary>The bytes of the package.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in _parts)
            {
                using var part = package.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        return stream.ToArray();
    }
}
