using ReformFlow.Domain;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Reads the command line of account; null and a problem in words when it is wrong.</summary>
internal static class AccountArguments
{
    public static ToolRequest? Parse(string[] arguments, out string problem)
    {
        if (CommandLine.Read(arguments, ["--administrator"], ["--municipality", "--person", "--name"], out problem) is not { } line) return null;
        return line.Rest switch
        {
            ["create"] => Create(line, out problem),
            ["reset"] => Change(line, AccountChange.Reset, out problem),
            ["disable"] => Change(line, AccountChange.Disable, out problem),
            ["enable"] => Change(line, AccountChange.Enable, out problem),
            _ => Wrong("account create、reset、disable、enable のどれかを指定してください。 / Say account create, reset, disable or enable.", out problem),
        };
    }

    private static ToolRequest? Create(CommandLine line, out string problem)
    {
        problem = "";
        if (line["--municipality"] is { } municipality && !MunicipalityId.IsValid(municipality))
            return Wrong("自治体の識別子は英小文字で始まる英小文字・数字20字までです。 / A municipality's id is lower-case letters and digits, a letter first.", out problem);
        return line["--person"] is { } person && StableId.IsValid(person)
            ? new ToolRequest.CreateAccount(line["--municipality"], person, line["--name"], line.Has("--administrator"))
            : Wrong("--person に職員の識別子を指定してください。 / Name the person's id with --person.", out problem);
    }

    private static ToolRequest? Change(CommandLine line, AccountChange to, out string problem)
    {
        problem = "";
        if (line["--name"] is not { Length: > 0 } name) return Wrong("--name にアカウント名を指定してください。 / Name the account with --name.", out problem);
        return line.Has("--person") || line.Has("--municipality") || line.Has("--administrator")
            ? Wrong("ここで使えるのは --name だけです。 / Only --name goes with this.", out problem)
            : new ToolRequest.ChangeAccount(name, to);
    }

    private static ToolRequest? Wrong(string because, out string problem) => CommandLine.Wrong<ToolRequest>(because, out problem);
}
