using ReformFlow.Silo.Storage;
using ReformFlow.Web.Tool.Verbs;

namespace ReformFlow.Web.Tool;

/// <summary>Does what a verb asks, in the process that has the database: the running server, or the tool itself.</summary>
internal sealed class ToolDesk(IServiceProvider services)
{
    /// <summary>Runs one verb and gives the exit code.</summary>
    public async Task<int> RunAsync(ToolRequest request, Output output)
    {
        try
        {
            return await AnswerAsync(request, output);
        }
        catch (RefusedException refused)
        {
            return output.Refuse($"{refused.Japanese} / {refused.English}");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return output.Refuse($"ファイルかフォルダーを書けません。場所と権限を確かめてください。 / Cannot write: {cause.Message}");
        }
    }

    private Task<int> AnswerAsync(ToolRequest request, Output output) => request switch
    {
        ToolRequest.Import asked => Make<Importing>().RunAsync(asked, output),
        ToolRequest.Export asked => Make<ExportVerb>().RunAsync(asked, output),
        ToolRequest.ExportFolder asked => Make<FolderVerb>().RunAsync(asked, output),
        ToolRequest.ExportYearBook asked => Make<BookVerb>().RunAsync(asked, output),
        ToolRequest.Rehearse asked => Make<RehearseVerb>().RunAsync(asked, output),
        ToolRequest.Verify asked => Make<CheckVerb>().VerifyAsync(asked, output),
        ToolRequest.Rebuild => Make<CheckVerb>().RebuildAsync(output),
        ToolRequest.Backup asked => Make<BackupVerb>().RunAsync(asked, output),
        ToolRequest.Restore asked => BackupVerb.RestoreAsync(asked, services.GetRequiredService<IConfiguration>(), output),
        ToolRequest.RotateKey => Make<KeyVerb>().RotateAsync(output),
        ToolRequest.CreateToken asked => Make<TokenVerb>().CreateAsync(asked, output),
        ToolRequest.RevokeTokens asked => Make<TokenVerb>().RevokeAsync(asked, output),
        ToolRequest.CreateAccount asked => Make<AccountVerb>().CreateAsync(asked, output),
        ToolRequest.ChangeAccount asked => Make<AccountVerb>().ChangeAsync(asked, output),
        _ => throw new InvalidOperationException($"{request.GetType()} is a new verb."),
    };

    private T Make<T>() => ActivatorUtilities.CreateInstance<T>(services);
}
