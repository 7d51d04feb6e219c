using System.IO.Compression;
using System.Text;

namespace ReformFlow.Tests.Web.Attaching;

/// <summary>Small files of every kind, honest ones and others.</summary>
internal static class SampleFiles
{
    public static byte[] Pdf { get; } = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    public static byte[] Png { get; } = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D];

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0];

    public static byte[] Program { get; } = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF];

    public static byte[] Xlsx { get; } = Zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/printerSettings/printerSettings1.bin");

    public static byte[] Docx { get; } = Zip("[Content_Types].xml", "word/document.xml");

    public static byte[] Pptx { get; } = Zip("[Content_Types].xml", "ppt/presentation.xml");

    public static byte[] Macro { get; } = Zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] ShiftJis(string text) => CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text);

    public static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names) zip.CreateEntry(name).Open().Dispose();
        return bytes.ToArray();
    }

    /// <summary>An honest workbook that unpacks to a thousand times its size.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var sheet = zip.CreateEntry("xl/workbook.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var each = 0; each < megabytes; each++) sheet.Write(zeros);
        }
        return bytes.ToArray();
    }
}
