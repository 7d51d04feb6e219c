using System.Globalization;
using System.Text;
using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Rehearsal;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Lists the notices that would go out if nobody did anything any more. Only reads; sends and stores nothing.</summary>
internal sealed class RehearseVerb(ITownBook book, ISheetLists lists, PlanDesk desk, BusinessClock clock)
{
    // Excel takes a file without it for Shift_JIS.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private const int MostDays = 800;

    /// <summary>Reads the command line; null and a problem in words when it is wrong.</summary>
    public static ToolRequest? Parse(string[] arguments, out string problem)
    {
        if (CommandLine.Read(arguments, [], ["--from", "--to", "--municipality", "--out"], out problem) is not { } line) return null;
        if (line.Rest.Count > 0) return CommandLine.Wrong<ToolRequest>($"「{line.Rest[0]}」は余分です。 / '{line.Rest[0]}' is too much.", out problem);
        if (line["--municipality"] is { } municipality && !MunicipalityId.IsValid(municipality)) return CommandLine.Wrong<ToolRequest>(OtherArguments.WrongMunicipality, out problem);
        if (Day(line["--from"]) is not { } from || Day(line["--to"]) is not { } to || to < from || to.DayNumber - from.DayNumber > MostDays)
            return CommandLine.Wrong<ToolRequest>($"--from と --to に 2023-04-01 のような日を、{MostDays}日までの間で指定してください。 / Name two days such as 2023-04-01 with --from and --to, at most {MostDays} days apart.", out problem);
        return new ToolRequest.Rehearse(from, to, line["--municipality"], line["--out"] is { Length: > 0 } path ? InputFile.Absolute(path) : null);
    }

    /// <summary>Runs the verb.</summary>
    public async Task<int> RunAsync(ToolRequest.Rehearse asked, Output output)
    {
        var municipalities = (await book.AllAsync()).Where(municipality => asked.Municipality is null || municipality.Value == asked.Municipality).ToList();
        if (municipalities is not [var one])
            return output.Refuse(municipalities.Count == 0
                ? "その自治体は登録されていません。識別子を確かめてください。 / There is no such municipality: check the id."
                : $"自治体が複数あります（{string.Join('、', municipalities)}）。--municipality を指定してください。 / There are several municipalities: name one with --municipality.");
        if (await book.OfAsync(one) is not { } town) return output.Refuse("その自治体は登録されていません。 / There is no such municipality.");

        var gone = await desk.RehearseAsync(town, await lists.OfAsync(one), asked.From, asked.To, clock.Now);
        if (asked.Out is null)
            foreach (var line in gone) output.Out.WriteLine(string.Join('\t', RehearsalTable.Cells(line, town.Town)));
        else await File.WriteAllTextAsync(asked.Out, RehearsalTable.Csv(gone, town.Town), WithMark);
        output.Error.WriteLine($"今のまま誰も何もしなければ、{gone.Count}件の通知が出ます。何も送っていません。 / {gone.Count} notices would go out if nobody did anything. Nothing was sent.");
        return ExitCode.Done;
    }

    private static DateOnly? Day(string? word) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 9000 ? day : null;
}
