using System.Text;
using ReformFlow.Documents.Decoding;

namespace ReformFlow.Documents.Tables;

/// <summary>Sees to it that a file is what its name says: a renamed file is a mistake or a trick, and both are told.</summary>
internal static class FileEnding
{
    private static readonly byte[] MacrosOfOldBooks = Encoding.Unicode.GetBytes("_VBA_PROJECT_CUR");

    /// <summary>Throws <see cref="FileRefusal"/> when ending and content differ, or the ending is none that is read.</summary>
    public static void Check(SourceFile source, SourcePlace place)
    {
        var (package, compound) = (source.Bytes is [(byte)'P', (byte)'K', ..], source.Bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]);
        switch (source.Ending)
        {
            case ".xlsx" when compound:
                throw new FileRefusal(place, "パスワードで保護（暗号化）されたブックか、名前だけ.xlsxにした古い形式のブックです。", "パスワードを外し、「Excelブック（.xlsx）」として保存し直したものを選んでください。");
            case ".xlsx" when !package:
                throw new FileRefusal(place, $"名前は.xlsxですが、中身は{KindOf(source)}です。", "表計算ソフトで開き、「Excelブック（.xlsx）」として保存し直したものを選んでください。");
            case ".xls" when !compound:
                throw new FileRefusal(place, $"名前は.xlsですが、中身は{KindOf(source)}です。", "表計算ソフトで開き、「Excelブック（.xlsx）」として保存し直したものを選んでください。");
            case ".xls" when source.Bytes.AsSpan().IndexOf(MacrosOfOldBooks) >= 0:
                throw new FileRefusal(place, "マクロが入っているブックです。", "「Excelブック（.xlsx）」として保存し直すとマクロが除かれます。");
            case ".csv" or ".tsv" when OtherKinds.OfBytes(source.Bytes) is { } kind:
                throw new FileRefusal(place, $"名前は{source.Ending}ですが、中身は{kind}です。", "ファイルの名前の終わりを中身に合わせるか、CSVとして保存し直してください。");
            case ".xlsm" or ".xltm" or ".xlam":
                throw new FileRefusal(place, "マクロを入れられる形式のブックです。", "「Excelブック（.xlsx）」として保存し直したものを選んでください。");
            case ".xlsx" or ".xls" or ".csv" or ".tsv": break;
            default:
                throw new FileRefusal(place, $"読み込めない種類のファイルです（「{source.Ending}」）。", "Excelのブック（.xlsx、.xls）かCSVを選んでください。");
        }
    }

    private static string KindOf(SourceFile source) =>
        OtherKinds.OfBytes(source.Bytes) ?? (Array.IndexOf(source.Bytes, (byte)0, 0, Math.Min(source.Bytes.Length, 512)) >= 0 ? "ブックではないファイル"
            : OtherKinds.OfFirstLine(Encoding.Latin1.GetString(source.Bytes, 0, Math.Min(source.Bytes.Length, 512))) is var kind && kind.StartsWith("取り組み", StringComparison.Ordinal) ? "ただの文字" : kind);
}
