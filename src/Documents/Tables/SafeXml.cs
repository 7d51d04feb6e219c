using System.IO.Compression;
using System.Xml;

namespace ReformFlow.Documents.Tables;

/// <summary>Reads the XML of a package's parts: no document types, so no entities, and nothing is fetched from anywhere.</summary>
internal static class SafeXml
{
    /// <summary>A reader of the part; disposing it closes the part.</summary>
    public static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = TableLimits.Unpacked,
        CloseInput = true,
    });

    /// <summary>The attribute's value by its local name, whatever its prefix; null when there is none.</summary>
    public static string? Attribute(XmlReader at, string name)
    {
        string? value = null;
        while (value is null && at.MoveToNextAttribute())
            if (at.LocalName == name && at.Prefix != "xmlns") value = at.Value;
        at.MoveToElement();
        return value;
    }
}
