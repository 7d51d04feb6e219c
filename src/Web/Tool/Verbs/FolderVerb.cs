using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published.Folder;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Writes the public pages of a plan into a folder. It knows nothing but what is public.</summary>
internal sealed class FolderVerb(IServiceProvider services, IPublicPlans plans)
{
    /// <summary>Runs the verb.</summary>
    public async Task<int> RunAsync(ToolRequest.ExportFolder asked, Output output)
    {
        var plan = new PlanId(asked.Plan);
        if (await PublicOwners.FindAsync(plans, plan, asked.Municipality, output) is not { } owner) return ExitCode.Refused;
        if (Directory.Exists(asked.Out) && Directory.EnumerateFileSystemEntries(asked.Out).Any())
            return output.Refuse($"フォルダー {asked.Out} は空ではありません。空のフォルダーか新しい名前を指定してください。 / The folder is not empty: name an empty or a new one.");
        if (await ActivatorUtilities.CreateInstance<PublicFolder>(services).WriteAsync(owner, plan, asked.Out) is not { } count)
            throw new InvalidOperationException($"{plan} of {owner} is public and has nothing public.");
        output.Out.WriteLine($"{asked.Out} に公表ページ（ファイル {count}個）を書き出しました。 / Wrote the public pages, {count} files.");
        return ExitCode.Done;
    }
}
