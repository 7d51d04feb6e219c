using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>What somebody says to others on a sheet reaches their inbox, over the real rows.</summary>
[Collection(Databases.Name)]
public class CallTests(Databases databases)
{
    // What is told in bundles waits for a few minutes.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(11);

    private static readonly FiscalYear Year = new(2021);

    [Theory, EachDatabase]
    internal async Task ANameInAComment_AndAWishForACorrection_AreInTheInbox_Once(DatabaseEngine engine)
    {
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        await town.Open(Year);
        await town.Writes("item-7", Year);
        await town.Does("item-7", Year, "zaimu-tanto", Verb.Comment, act => act with { Words = "＠財務課長 件数を見てください。" });
        await town.Does("item-7", Year, "zaimu-tanto", Verb.Submit);
        await town.LooksAsync(Later);
        await town.LooksAsync(Later);
        var called = Assert.Single(await OfAsync(town, "zaimu-kacho"), notice => notice.Notice.Kind is NoticeKind.CommentMentioned);
        Assert.Contains("件数を見てください。", called.Notice.Body, StringComparison.Ordinal);

        await town.Does("item-7", Year, "zaimu-kacho", Verb.Endorse);
        await town.DoneByAnyone("item-7", Year, Verb.Approve);
        await town.Does("item-7", Year, "kikaku-tanto", Verb.Publish);
        await town.Does("item-7", Year, "zaimu-tanto", Verb.AskCorrection, act => act with { Words = "件数に誤りがあった" });
        await town.LooksAsync(Later);
        await town.LooksAsync(Later);
        var asked = Assert.Single(await OfAsync(town, "kikaku-tanto"), notice => notice.Notice.Kind is NoticeKind.CorrectionAsked);
        Assert.Contains("件数に誤りがあった", asked.Notice.Body, StringComparison.Ordinal);
        Assert.Single(await OfAsync(town, "zaimu-kacho"), notice => notice.Notice.Kind is NoticeKind.CommentMentioned);
    }

    private static Task<Values<InboxNotice>> OfAsync(RunningTown town, string person) => town.Part<INotices>().OfAsync(RunningTown.Municipality, new(person));
}
