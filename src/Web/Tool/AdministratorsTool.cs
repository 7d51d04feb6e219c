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
    private const string Usage =
        """
        使い方 / usage:
          ReformFlow                                        画面を開く / serves the pages
          ReformFlow import FILE --municipality ID|CODE --dry-run [--json] [--sections FILE] [--plan ID] [--plan-name NAME]
              FILE          調書の資料（文字） / the sheets as text
              --municipality 自治体の識別子または6桁のコード / the municipality's id or six-digit code
              --dry-run     読むだけで何も取り込まない（今の版では必ず付ける） / reads, stores nothing (always needed in this version)
              --json        計画と疑義をJSONで出す / prints plan and doubts as JSON
              --sections    課の名簿（タブ区切り） / the section master, tab-separated
              --plan        計画の識別子 / the plan's id (default: reform-plan)
              --plan-name   計画の名前 / the plan's name
        終了コード / exit code: 0 できた / done, 1 断った / refused, 2 使い方の誤り / wrong usage
        """;

    /// <summary>Runs one verb and gives the exit code.</summary>
    public static int Run(string verb, string[] arguments, TextWriter output, TextWriter error)
    {
        if (verb is "help" || IsAskingForHelp(verb) || arguments.Any(IsAskingForHelp))
        {
            output.WriteLine(Usage);
            return ExitCode.Done;
        }
        if (verb is not "import") return Wrong($"「{verb}」という命令はありません。 / There is no verb '{verb}'.", error);
        return ImportArguments.Parse(arguments, out var problem) is { } asked ? ImportVerb.Run(asked, output, error) : Wrong(problem, error);
    }

    /// <summary>Whether a word on the command line asks how it is used.</summary>
    public static bool IsAskingForHelp(string word) => word is "--help" or "-h" or "-?";

    private static int Wrong(string problem, TextWriter error)
    {
        error.WriteLine(problem);
        error.WriteLine(Usage);
        return ExitCode.Usage;
    }
}
