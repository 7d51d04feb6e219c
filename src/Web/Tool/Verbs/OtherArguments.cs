using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Web.Exporting;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Reads the command lines of the short verbs. Each gives null and a problem in words when it is wrong.</summary>
internal static class OtherArguments
{
    private const int LongestLife = 3650;

    /// <summary>What is wrong with a municipality's id.</summary>
    public const string WrongMunicipality = "自治体の識別子は英小文字で始まる英小文字・数字20字までです。 / A municipality's id is lower-case letters and digits, a letter first.";

    public static ToolRequest? Export(string[] arguments, out string problem)
    {
        if (CommandLine.Read(arguments, [], ["--municipality", "--plan", "--fiscal-year", "--format", "--layout", "--encoding", "--out"], out problem) is not { } line) return null;
        if (line.Rest.Count > 0) return Wrong($"「{line.Rest[0]}」は余分です。 / '{line.Rest[0]}' is too much.", out problem);
        if (line["--municipality"] is { } municipality && !MunicipalityId.IsValid(municipality)) return Wrong(WrongMunicipality, out problem);
        if (line["--plan"] is not { } plan || !StableId.IsValid(plan)) return Wrong("--plan に計画の識別子を指定してください。 / Name the plan's id with --plan.", out problem);
        if (line["--format"] is "html") return Folder(line, plan, out problem);
        if (Year(line["--fiscal-year"]) is not { } year) return Wrong("--fiscal-year に4桁の年度を指定してください。 / Name the fiscal year in four digits with --fiscal-year.", out problem);
        if (line["--out"] is not { Length: > 0 } path) return Wrong("--out に書き出し先を指定してください。 / Name the file to write with --out.", out problem);
        if (line["--format"] is "pdf" && !line.Has("--layout") && !line.Has("--encoding")) return new ToolRequest.ExportYearBook(line["--municipality"], plan, year, InputFile.Absolute(path));
        if (KindOf(line["--format"], line["--layout"], line["--encoding"]) is not { } kind)
            return Wrong("--format は json・csv・xlsx・html・pdf、--layout（xlsxだけ）は form・tidy、--encoding（csvだけ）は utf8・cp932 です。 / --format is json, csv, xlsx, html or pdf; --layout (xlsx) form or tidy; --encoding (csv) utf8 or cp932.", out problem);
        return new ToolRequest.Export(line["--municipality"], plan, year, InputFile.Absolute(path), kind);
    }

    private static ExportKind? KindOf(string? format, string? layout, string? encoding) => (format, layout, encoding) switch
    {
        ("json", null, null) => ExportKind.Json,
        ("csv", null, null or "utf8") => ExportKind.Csv,
        ("csv", null, "cp932") => ExportKind.Cp932,
        ("xlsx", null or "form", null) => ExportKind.Form,
        ("xlsx", "tidy", null) => ExportKind.Tidy,
        _ => null,
    };

    // All years go into one folder.
    private static ToolRequest? Folder(CommandLine line, string plan, out string problem)
    {
        problem = "";
        if (line.Has("--fiscal-year")) return Wrong("html は全年度を書き出します。--fiscal-year は指定しません。 / html takes all years: leave out --fiscal-year.", out problem);
        return line["--out"] is { Length: > 0 } folder
            ? new ToolRequest.ExportFolder(line["--municipality"], plan, InputFile.Absolute(folder))
            : Wrong("--out に書き出すフォルダーを指定してください。 / Name the folder to write with --out.", out problem);
    }

    public static ToolRequest? Verify(string[] arguments, out string problem) =>
        Alone(arguments, ["--json"], out problem) is { } line ? new ToolRequest.Verify(line.Has("--json")) : null;

    public static ToolRequest? Rebuild(string[] arguments, out string problem) =>
        Alone(arguments, [], out problem) is not null ? new ToolRequest.Rebuild() : null;

    public static ToolRequest? Backup(string[] arguments, out string problem) =>
        Folder(arguments, [], out problem) is { } line ? new ToolRequest.Backup(InputFile.Absolute(line.Rest[0])) : null;

    public static ToolRequest? Restore(string[] arguments, out string problem) =>
        Folder(arguments, ["--replace"], out problem) is { } line ? new ToolRequest.Restore(InputFile.Absolute(line.Rest[0]), line.Has("--replace")) : null;

    public static ToolRequest? Key(string[] arguments, out string problem)
    {
        if (CommandLine.Read(arguments, [], [], out problem) is not { } line) return null;
        return line.Rest is ["rotate"] ? new ToolRequest.RotateKey() : Wrong("key rotate と指定してください。 / Say key rotate.", out problem);
    }

    public static ToolRequest? Token(string[] arguments, out string problem)
    {
        if (CommandLine.Read(arguments, [], ["--municipality", "--person", "--label", "--days"], out problem) is not { } line) return null;
        if (line.Rest is not ["create" or "revoke"]) return Wrong("token create か token revoke と指定してください。 / Say token create or token revoke.", out problem);
        if (line["--municipality"] is { } municipality && !MunicipalityId.IsValid(municipality)) return Wrong(WrongMunicipality, out problem);
        if (line["--person"] is not { } person || !StableId.IsValid(person)) return Wrong("--person に職員の識別子を指定してください。 / Name the person's id with --person.", out problem);
        if (line.Rest[0] is "revoke")
            return line.Has("--label") || line.Has("--days")
                ? Wrong("token revoke に --label と --days は使えません。 / token revoke takes no --label or --days.", out problem)
                : new ToolRequest.RevokeTokens(line["--municipality"], person);
        if (line["--days"] is { } days && Number(days, 1, LongestLife) is null) return Wrong($"--days は1から{LongestLife}までの日数です。 / --days is 1 to {LongestLife}.", out problem);
        var label = line["--label"] ?? "API";
        return label.Length is > 0 and <= 100 && !label.Any(char.IsControl)
            ? new ToolRequest.CreateToken(line["--municipality"], person, label, Number(line["--days"], 1, LongestLife))
            : Wrong("--label は1行100字までです。 / --label is one line of at most 100 characters.", out problem);
    }

    private static CommandLine? Alone(string[] arguments, string[] flags, out string problem)
    {
        if (CommandLine.Read(arguments, flags, [], out problem) is not { } line) return null;
        return line.Rest.Count == 0 ? line : CommandLine.Wrong<CommandLine>($"「{line.Rest[0]}」は余分です。 / '{line.Rest[0]}' is too much.", out problem);
    }

    private static CommandLine? Folder(string[] arguments, string[] flags, out string problem)
    {
        if (CommandLine.Read(arguments, flags, [], out problem) is not { } line) return null;
        return line.Rest is [{ Length: > 0 }] ? line : CommandLine.Wrong<CommandLine>("フォルダーを一つ指定してください。 / Name one folder.", out problem);
    }

    /// <summary>A fiscal year in four digits; null when the word is none.</summary>
    public static int? Year(string? word) => Number(word, 1868, 9998);

    private static int? Number(string? word, int least, int most) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static ToolRequest? Wrong(string because, out string problem) => CommandLine.Wrong<ToolRequest>(because, out problem);
}
