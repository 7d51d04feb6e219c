using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Storage;
using ReformFlow.Web.Exporting;
using ReformFlow.Web.Printing;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Tool.Running;

/// <summary>Runs a verb where no server runs: a host without pages, for as long as the verb takes.</summary>
internal static class ToolHost
{
    /// <summary>Takes the verb to the running server, or does it here.</summary>
    public static async Task<int> RunAsync(ToolRequest request, string[] settings, Output output)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = settings,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = BuildTree.Environment(),
        });
        builder.Logging.ClearProviders();
        try
        {
            if (request is ToolRequest.Restore restore) return await Verbs.BackupVerb.RestoreAsync(restore, builder.Configuration, output);
            return await AskAsync(builder.Configuration, request, output) ?? await HereAsync(builder, request, output);
        }
        catch (RefusedException refused)
        {
            return output.Refuse($"{refused.Japanese} / {refused.English}");
        }
        catch (HttpRequestException cut)
        {
            return output.Refuse($"サーバーから返事がありません。行われたかどうか分かりません。状態を確かめてから、もう一度行ってください。 / The server did not answer; look whether it was done before you try again. ({cut.Message})");
        }
    }

    private static async Task<int?> AskAsync(IConfiguration configuration, ToolRequest request, Output output)
    {
        if (ToolOptions.SocketOf(configuration) is not { } path || !File.Exists(path) || await ToolClient.AskAsync(path, request) is not { } answer) return null;
        output.Out.Write(answer.Out);
        output.Error.Write(answer.Error);
        return answer.Code;
    }

    private static async Task<int> HereAsync(HostApplicationBuilder builder, ToolRequest request, Output output)
    {
        if (request is not ToolRequest.Import) RefuseNewDatabase(builder.Configuration);
        builder.AddReformFlow();
        builder.Services.AddAccounts().AddExporting().AddPrinting(builder.Configuration).AddSingleton<ToolDesk>();
        using var host = builder.Build();
        await host.StartAsync();
        try
        {
            return await host.Services.GetRequiredService<ToolDesk>().RunAsync(request, output);
        }
        finally
        {
            await host.StopAsync();
        }
    }

    // The path depends on the folder that the tool is called in. A backup of a database that was made just now would be taken for one.
    private static void RefuseNewDatabase(IConfiguration configuration)
    {
        var database = configuration.Read<DatabaseOptions>(DatabaseOptions.Section);
        if (database.Provider is not DatabaseEngine.Sqlite || File.Exists(database.Path)) return;
        var path = Path.GetFullPath(database.Path);
        throw new StartupRefusedException(
            $"データベース {path} がありません。サーバーを動かしているフォルダーで行うか、--{DatabaseOptions.Section}:Path にその場所を指定してください。初めて作るのはサーバーの起動か import か restore です。",
            $"There is no database {path}. Call the tool in the server's folder, or name the place in --{DatabaseOptions.Section}:Path. Only a start of the server, import or restore makes a new one.");
    }
}
