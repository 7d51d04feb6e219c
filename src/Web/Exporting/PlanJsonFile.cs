using System.Text.Json;
using ReformFlow.Documents;
using ReformFlow.Grains.Json;

namespace ReformFlow.Web.Exporting;

/// <summary>Reads back what `export --format json` wrote: the plan with its sheets, strictly, or where in the JSON it does not fit.</summary>
internal static class PlanJsonFile
{
    private const int Most = 20 * 1024 * 1024;
    private const string Again = "「年度の調書を書き出す」のJSONを選び直すか、その場所を直してください。";

    /// <summary>Whether a file's name says that it is one.</summary>
    public static bool IsOne(SourceFile file) => file.Ending is ".json";

    /// <summary>The plan with its doubts, or why the file was refused.</summary>
    public static PlanReading Read(SourceFile file, ReadingOptions options)
    {
        if (file.Bytes.Length > Most) return Refused(file, $"ファイルが大きすぎます（{file.Bytes.Length:N0}バイト、上限{Most:N0}バイト）。", "年度を分けて書き出してください。");
        try
        {
            var year = JsonSerializer.Deserialize<ExportedYear>(WithoutMark(file.Bytes), DomainJson.Options);
            if (year?.Book is not { } book) return Refused(file, "JSONの $.book（計画の本文）がありません。前の版の書き出しか、別のJSONです。", "計画の画面からJSONを書き出し直したものを選んでください。");
            if (year.Format != ExportedYear.Newest) return Refused(file, $"JSONの $.format が{year.Format}です（読めるのは{ExportedYear.Newest}）。", Again);
            return year.Municipality == options.Municipality ? PlanFile.Read(file.Name, book, options)
                : Refused(file, $"JSONの $.municipality が別の自治体（{year.Municipality}）です。", "この自治体で書き出したファイルを選んでください。");
        }
        catch (JsonException misfit)
        {
            return Refused(file, $"JSONの {misfit.Path ?? "$"}{LineOf(misfit)} が読めません（{misfit.Message.Split(" Path: ")[0]}）。", Again);
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;

    // Only what is no JSON at all has a line; what is JSON of another shape has its path.
    private static string LineOf(JsonException misfit) => misfit.LineNumber is { } line ? $"（{line + 1}行目）" : "";

    private static PlanReading.Refused Refused(SourceFile file, string what, string next) => new([new(1, "", what, next) { Place = new(file.Name) }]);
}
