using ReformFlow.Web.Tool.Running;
using ReformFlow.Web.Tool.Verbs;

namespace ReformFlow.Web.Tool;

/// <summary>What a verb's run came to.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused, or something was found.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;
}

/// <summary>The verbs of the administrator's tool.</summary>
internal static class AdministratorsTool
{
    private delegate ToolRequest? Parser(string[] arguments, out string problem);

    private static readonly Dictionary<string, Parser> Verbs = new(StringComparer.Ordinal)
    {
        ["import"] = ImportArguments.Parse,
        ["export"] = OtherArguments.Export,
        ["rehearse"] = RehearseVerb.Parse,
        ["verify"] = OtherArguments.Verify,
        ["rebuild"] = OtherArguments.Rebuild,
        ["backup"] = OtherArguments.Backup,
        ["restore"] = OtherArguments.Restore,
        ["key"] = OtherArguments.Key,
        ["teams"] = TeamsVerb.Parse,
        ["token"] = OtherArguments.Token,
        ["account"] = AccountArguments.Parse,
    };

    /// <summary>Runs one verb and gives the exit code.</summary>
    public static async Task<int> RunAsync(string verb, string[] arguments, Output output)
    {
        if (verb is "help" || IsAskingForHelp(verb) || arguments.Any(IsAskingForHelp))
        {
            output.Out.WriteLine(Usage.Text);
            return ExitCode.Done;
        }
        if (!Verbs.TryGetValue(verb, out var parse)) return Wrong($"「{verb}」という命令はありません。 / There is no verb '{verb}'.", output);
        var (own, settings) = Split(arguments);
        if (parse(own, out var problem) is not { } request) return Wrong(problem, output);
        return request switch
        {
            ToolRequest.Import { NeedsNoDatabase: true } dry => ImportVerb.Try(dry, output),
            ToolRequest.TeamsManifest asked => TeamsVerb.Write(asked, output),
            _ => await ToolHost.RunAsync(request, settings, output),
        };
    }

    /// <summary>Whether a word on the command line asks how it is used.</summary>
    public static bool IsAskingForHelp(string word) => word is "--help" or "-h" or "-?";

    // Settings of the program may stand behind every verb, as they may behind none.
    private static (string[] Own, string[] Settings) Split(string[] arguments)
    {
        var (own, settings) = (new List<string>(), new List<string>());
        for (var index = 0; index < arguments.Length; index++)
        {
            if (!arguments[index].StartsWith("--ReformFlow:", StringComparison.Ordinal)) own.Add(arguments[index]);
            else
            {
                settings.Add(arguments[index]);
                if (!arguments[index].Contains('=', StringComparison.Ordinal) && index + 1 < arguments.Length) settings.Add(arguments[++index]);
            }
        }
        return ([.. own], [.. settings]);
    }

    private static int Wrong(string problem, Output output)
    {
        output.Error.WriteLine(problem);
        output.Error.WriteLine(Usage.Text);
        return ExitCode.Usage;
    }
}
