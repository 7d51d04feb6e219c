using ReformFlow.Domain;
using ReformFlow.Web.Pages.Published.Folder;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Writes the public pages of a plan into a folder. It knows nothing but what is public.</summary>
internal sealed class FolderVerb(IServiceProvider services)
{
    /// <summary>Runs the verb.</summary>
    public async Task<int> RunAsync(ToolRequest.ExportFolder asked, Output output)
    {
        var (folder, plan) = (ActivatorUtilities.CreateInstance<PublicFolder>(services), new PlanId(asked.Plan));
        var owners = (await folder.OwnersAsync(plan)).Where(each => asked.Municipality is null || each.Value == asked.Municipality).ToValues();
        if (owners.Count > 1)
            return output.Refuse($"計画 {plan} は複数の自治体にあります（{string.Join('、', owners)}）。--municipality を指定してください。 / Several municipalities have this plan: name one with --municipality.");
        if (Directory.Exists(asked.Out) && Directory.EnumerateFileSystemEntries(asked.Out).Any())
            return output.Refuse($"フォルダー {asked.Out} は空ではありません。空のフォルダーか新しい名前を指定してください。 / The folder is not empty: name an empty or a new one.");
        if (owners.Count == 0 || await folder.WriteAsync(owners[0], plan, asked.Out) is not { } count)
            return output.Refuse($"計画 {plan} で公表された調書はありません。識別子と自治体を確かめるか、先に公表してください。 / Nothing of this plan is public: check the ids, or publish first.");
        output.Out.WriteLine($"{asked.Out} に公表ページ（ファイル {count}個）を書き出しました。 / Wrote the public pages, {count} files.");
        return ExitCode.Done;
    }
}
