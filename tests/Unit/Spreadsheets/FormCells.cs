using System.IO.Compression;
using System.Xml.Linq;

namespace ReformFlow.Tests.Spreadsheets;

/// <summary>Fills in a form as a person does in a spreadsheet: a text in the cell of a name, everything else as it was.</summary>
internal static class FormCells
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The same workbook with other texts in some cells.</summary>
    public static byte[] Filled(byte[] form, params (string Name, string Text)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(form);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (name, text) in cells) Fill(package, name, text);
        return stream.ToArray();
    }

    private static void Fill(ZipArchive package, string name, string text)
    {
        var book = Read(package, "xl/workbook.xml");
        var target = book.Descendants(Main + "definedName").Single(each => each.Attribute("name")!.Value == name).Value.Split('!');
        var id = book.Descendants(Main + "sheet").Single(each => each.Attribute("name")!.Value == target[0].Trim('\'')).Attribute(Relation + "id")!.Value;
        var path = Read(package, "xl/_rels/workbook.xml.rels").Root!.Elements().Single(each => each.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        var part = path.StartsWith('/') ? path[1..] : $"xl/{path}";
        var sheet = Read(package, part);
        var reference = target[1].Split(':')[0].Replace("$", "", StringComparison.Ordinal);
        var cell = sheet.Descendants(Main + "c").Single(each => each.Attribute("r")!.Value == reference);
        cell.SetAttributeValue("t", "inlineStr");
        cell.ReplaceNodes(new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
        package.GetEntry(part)!.Delete();
        using var written = package.CreateEntry(part).Open();
        sheet.Save(written, SaveOptions.DisableFormatting);
    }

    private static XDocument Read(ZipArchive package, string part)
    {
        using var stream = package.GetEntry(part)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
