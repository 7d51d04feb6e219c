using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Cluster;

namespace ReformFlow.Tests.Web.Published;

/// <summary>The program on a database in which the sample's last year is under way: three items are public, one of them corrected.</summary>
public class WorkedServer : IAsyncLifetime
{
    /// <summary>Stands in drafts, comments and explanations of doubts: never on a public page.</summary>
    internal const string Internal = "内部限りの目印";

    internal static readonly FiscalYear Year = new(2022);

    internal RunningServer Server { get; private protected init; } = new();

    internal HttpClient Client => Server.Client;

    internal Browser Browser() => Server.Browser();

    public async Task InitializeAsync()
    {
        await using (var town = await (await RunningTown.StartAsync(new() { ["ReformFlow:Database:Path"] = Server.Database })).WithPlanAsync(Year))
        {
            await town.Open(Year);
            foreach (var item in new[] { "item-1", "item-5", "item-10" }) await town.Publishes(item, Year);
            await town.Does("item-5", Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "研修の回数に誤り" });
            var sheet = (await town.Item("item-5").Read(Year))!;
            await town.DoneByAnyone("item-5", Year, Verb.Save, act => act with { Content = Corrected(sheet) });
            await Republished(town, "item-5");
            await town.Writes("item-2", Year, $"・まだ公表していない下書き{Internal}");
            await town.Does("item-2", Year, "kikaku-tanto", Verb.Comment, act => act with { Words = $"確認{Internal}" });
        }
        await ((IAsyncLifetime)Server).InitializeAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)Server).DisposeAsync();

    // The first value is another one, and what is odd about it is explained.
    private static SheetContent Corrected(SheetState sheet)
    {
        var (content, asked, value) = (Sheets.Answered(sheet, "・研修を増やした。"), sheet.Questions[0], Cell.Read("訂正した値"));
        var doubts = asked.DoubtsAbout(value, Year).Select(doubt => new Explanation(asked.Series.Id, doubt.Kind, value.Printed, $"実際の値{Internal}"));
        return content with
        {
            Answers = [new(asked.Series.Id, value), .. content.Answers.Where(answer => answer.Series != asked.Series.Id)],
            Explanations = [.. content.Explanations.Where(each => each.Series != asked.Series.Id), .. doubts],
        };
    }

    private static async Task Republished(RunningTown town, string item)
    {
        await town.DoneByAnyone(item, Year, Verb.Submit);
        while ((await town.Item(item).Read(Year))!.Stage is Stage.DepartmentReview) await town.DoneByAnyone(item, Year, Verb.Endorse);
        await town.DoneByAnyone(item, Year, Verb.Approve);
        await town.Does(item, Year, "kikaku-tanto", Verb.Publish);
    }
}
