using System.IO.Compression;
using System.Xml;
using ExcelDataReader.Exceptions;
using ReformFlow.Documents.Decoding;

namespace ReformFlow.Documents.Tables;

/// <summary>Opens a file as tables: .xlsx, .xls, .csv, .tsv. What is dangerous or damaged is refused before anything of it is used.</summary>
internal static class TableFile
{
    private const string Again = "元のファイルを表計算ソフトで開けるか確かめ、「Excelブック（.xlsx）」として保存し直したものを選んでください。";

    /// <summary>The tables, or why there are none.</summary>
    public static TableReading Open(SourceFile source)
    {
        try
        {
            return OpenChecked(source);
        }
        catch (FileRefusal refusal)
        {
            return new TableReading.Refused([refusal.Error]);
        }
    }

    private static TableReading.Tables OpenChecked(SourceFile source)
    {
        var place = new SourcePlace(source.Name);
        if (source.Bytes.Length == 0) throw new FileRefusal(place, "ファイルが空です。", "ファイルを選び直してください。");
        if (source.Bytes.Length > TableLimits.File)
            throw new FileRefusal(place, $"ファイルが大きすぎます（{source.Bytes.Length:N0}バイト、上限{TableLimits.File:N0}バイト）。", "図や使っていないシートを消して保存し直してください。");
        FileEnding.Check(source, place);
        var tables = source.Ending switch
        {
            ".xlsx" => Guarded(place, () => Workbook(source)),
            ".xls" => Guarded(place, () => new TableReading.Tables(WorkbookReader.Tables(source, new Dictionary<string, Dictionary<(int, int), string>>()), [], false)),
            _ => Text(source, place),
        };
        if (tables.All.Count == 0 || tables.All.DistinctBy(table => table.Sheet).Count() < tables.All.Count)
            throw new FileRefusal(place, "シートのないブックか、同じ名前のシートが二つあるブックです。", Again);
        return tables;
    }

    private static TableReading.Tables Workbook(SourceFile source)
    {
        using var package = new ZipArchive(new MemoryStream(source.Bytes, writable: false), ZipArchiveMode.Read);
        PackageCheck.Pass(source.Name, package, source.Bytes.Length);
        var outline = PackageOutline.Of(source.Name, package);
        var scan = new SheetScan(source.Name);
        if (package.GetEntry("xl/sharedStrings.xml") is { } texts) scan.CheckSharedTexts(texts);
        var remarks = new Dictionary<string, Dictionary<(int, int), string>>();
        foreach (var (name, part) in outline.Sheets) remarks[name] = scan.Remarks(name, part);
        return new(WorkbookReader.Tables(source, remarks), outline.Names, false);
    }

    private static TableReading.Tables Text(SourceFile source, SourcePlace place) => FileDecoder.DecodeText(source.Bytes) switch
    {
        DecodedText.Text text => new([new(source.Name, null, false, CsvCutter.Rows(source.Name, text.All))], [], text.EncodingAssumed),
        DecodedText.Damaged damaged => throw new FileRefusal(place with { Row = damaged.Line }, damaged.What, "元のファイルを表計算ソフトで開き、「CSV UTF-8」として保存し直してください。"),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of decoded text."),
    };

    // What the libraries throw at a damaged file is not promised anywhere: all that damaged files were seen to raise means the same.
    private static TableReading.Tables Guarded(SourcePlace place, Func<TableReading.Tables> open)
    {
        try
        {
            return open();
        }
        catch (InvalidPasswordException)
        {
            throw new FileRefusal(place, "パスワードで保護（暗号化）されたブックです。", "パスワードを外して保存し直したものを選んでください。");
        }
        catch (XmlException failure) when (failure.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new FileRefusal(place, "ブックの中に文書型の宣言（DTD）があります。ふつうの表計算ソフトは作りません。", Again);
        }
        catch (Exception failure) when (failure is ExcelReaderException or InvalidDataException or XmlException or IOException or ArgumentException or FormatException
            or OverflowException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or InvalidCastException or KeyNotFoundException or NotSupportedException)
        {
            throw new FileRefusal(place, "ブックが途中で切れているか、壊れています。", Again);
        }
    }
}
