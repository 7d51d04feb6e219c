using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReformFlow.Silo.Maintenance;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Verifies what is stored, and makes the rows of lists again.</summary>
internal sealed class CheckVerb(IMaintenance maintenance)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Recomputes everything; 1 when something is not as it was written.</summary>
    public async Task<int> VerifyAsync(ToolRequest.Verify asked, Output output)
    {
        var report = await maintenance.VerifyAsync();
        var code = report.IsClean ? ExitCode.Done : ExitCode.Refused;
        if (asked.IsJson)
        {
            output.Out.WriteLine(JsonSerializer.Serialize(new { clean = report.IsClean, counts = report.Counts, findings = report.Findings }, Json));
            return code;
        }
        var counts = report.Counts;
        output.Out.WriteLine($"確かめました: 履歴の列 {counts.Grains}、記録 {counts.JournalEntries}、調書の行 {counts.SheetRows}、公表版 {counts.PublishedVersions}、年度の行 {counts.CycleRows}、証明 {counts.Certificates}、添付 {counts.Attachments}、PDF {counts.PrintedFiles}。 / Verified.");
        if (report.IsClean) output.Out.WriteLine("書かれた時のままです。 / All is as it was written.");
        else output.Error.WriteLine($"書かれた時と違うところが{report.Findings.Count}件あります。控えを取ってから、バックアップと照らしてください。 / {report.Findings.Count} findings: keep a copy, then compare with a backup.");
        foreach (var finding in report.Findings) output.Error.WriteLine($"  {finding}");
        return code;
    }

    /// <summary>Makes the rows again; 1 when one was otherwise.</summary>
    public async Task<int> RebuildAsync(Output output)
    {
        var report = await maintenance.RebuildAsync();
        output.Out.WriteLine($"一覧の行を状態から作り直しました: 状態 {report.States}、行 {report.Rows}、違っていた行 {report.Mended.Count}。 / Rebuilt.");
        foreach (var row in report.Mended) output.Error.WriteLine($"  {row.Table} {row.Key} {row.Year}: {Words(row.Was)}");
        return report.Mended.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Words(MendedState was) => was switch
    {
        MendedState.Missing => "行がなかったので作りました / was missing, made",
        MendedState.Different => "状態と違っていたので直しました / differed, mended",
        _ => "状態にない行なので消しました / followed from no state, removed",
    };
}
