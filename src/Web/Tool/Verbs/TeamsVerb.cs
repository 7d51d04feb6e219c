using ReformFlow.Notifications.Teams.App;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Makes the app for Teams. Needs no database and no server.</summary>
internal static class TeamsVerb
{
    private const string Form = "teams manifest --host NAME --client-id ID --out FILE.zip";

    /// <summary>Reads the command line; null and a problem in words when it is wrong.</summary>
    public static ToolRequest? Parse(string[] arguments, out string problem)
    {
        if (CommandLine.Read(arguments, ["--rsc"], ["--host", "--client-id", "--manifest-id", "--out"], out problem) is not { } line) return null;
        if (line.Rest is not ["manifest"]) return CommandLine.Wrong<ToolRequest>($"{Form} のように指定してください。 / Call it as {Form}.", out problem);
        if (line["--host"] is not { } host || Uri.CheckHostName(host) is not UriHostNameType.Dns || !host.Contains('.', StringComparison.Ordinal))
            return CommandLine.Wrong<ToolRequest>("--host に、職員が画面を開くホスト名を指定してください（https:// は付けません）。 / Name the pages' host with --host, without https://.", out problem);
        if (!Guid.TryParseExact(line["--client-id"], "D", out var client))
            return CommandLine.Wrong<ToolRequest>("--client-id に、Entraのアプリ登録のクライアントIDを指定してください。 / Name the registered application's id with --client-id.", out problem);
        if (line["--out"] is not { Length: > 0 } path) return CommandLine.Wrong<ToolRequest>("--out に、書き出すzipファイルを指定してください。 / Name the file to write with --out.", out problem);
        var app = new TeamsApp(host, client, line.Has("--rsc"));
        if (line["--manifest-id"] is not { } id) return new ToolRequest.TeamsManifest(app, InputFile.Absolute(path));
        return Guid.TryParseExact(id, "D", out var own) ? new ToolRequest.TeamsManifest(app with { ManifestId = own }, InputFile.Absolute(path))
            : CommandLine.Wrong<ToolRequest>("--manifest-id はGUIDです。 / --manifest-id is a GUID.", out problem);
    }

    /// <summary>Writes the package.</summary>
    public static int Write(ToolRequest.TeamsManifest asked, Output output)
    {
        try
        {
            using var file = File.Create(asked.Out);
            TeamsPackage.Write(asked.App, file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return output.Refuse($"{asked.Out} に書けません。場所と権限を確かめてください。 / Cannot write: {cause.Message}");
        }
        output.Out.WriteLine(asked.Out);
        output.Error.WriteLine($"Teamsのアプリ（版 {TeamsApp.Version}）を作りました。deploy/teams/README.md の③に進んでください。 / Made the app, version {TeamsApp.Version}; go on with step 3 of deploy/teams/README.md.");
        return ExitCode.Done;
    }
}
