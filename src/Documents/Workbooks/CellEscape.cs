using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ReformFlow.Documents.Workbooks;

/// <summary>Writes texts into the XML of a workbook as spreadsheets do: characters that XML has no place for as _xHHHH_ (ECMA-376, ST_Xstring).</summary>
internal static partial class CellEscape
{
    /// <summary>The text for an element; a text that looks escaped already is guarded, so that it comes back as it was.</summary>
    public static string Of(string text)
    {
        var guarded = text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? Escaped().Replace(text, "_x005F_") : text;
        return HasOnlyXml(guarded) ? guarded : Encoded(guarded);
    }

    private static bool HasOnlyXml(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]) && text[at] != '\r') continue;
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) at++;
            else return false;
        }
        return true;
    }

    private static string Encoded(string text)
    {
        var encoded = new StringBuilder(text.Length + 7);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]) && text[at] != '\r') encoded.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) encoded.Append(text, at++, 2);
            else encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
        }
        return encoded.ToString();
    }

    [GeneratedRegex("_(?=(x[0-9A-Fa-f]{4}_))", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
