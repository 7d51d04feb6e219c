using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Texts;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>A municipality's own texts, on both databases.</summary>
[Collection(Stores.Name)]
public class TextTableTests(Stores stores)
{
    private static readonly NoticeText Returned = TextCatalogue.Standard.Of("item.returned");

    [Theory, EachDatabase]
    internal async Task ADraft_IsRewritten_UntilItIsUsed_AndAnOlderVersionComesBack(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        await DraftAsync(office, "一");
        await DraftAsync(office, "二");
        Assert.Equal(Returned, (await TextsAsync(office)).Catalogue.Of(Returned.Id));

        Assert.True(await UseAsync(office, 2));
        await DraftAsync(office, "三");
        Assert.Equal("【差戻し】二", (await TextsAsync(office)).Catalogue.Of(Returned.Id).Subject);
        Assert.True(await UseAsync(office, 3));
        Assert.Equal("【差戻し】三", (await TextsAsync(office)).Catalogue.Of(Returned.Id).Subject);
        Assert.True(await UseAsync(office, 2));
        Assert.Equal("【差戻し】二", (await TextsAsync(office)).Catalogue.Of(Returned.Id).Subject);
        Assert.True(await UseAsync(office, 1));
        Assert.Equal(Returned, (await TextsAsync(office)).Catalogue.Of(Returned.Id));

        var recorded = (await office.Part<INoticeOperations>().OfAsync(PostOffice.Municipality, 20)).Where(operation => operation.Target == Returned.Id).ToList();
        Assert.Equal(3, recorded.Count(operation => operation.What is NoticeOperationKind.ChangeText));
        Assert.Equal(["標準の文面", "第2版", "第2版", "第3版"], recorded.Where(operation => operation.What is NoticeOperationKind.UseText).Select(operation => operation.Words).Order(StringComparer.Ordinal));
        Assert.Equal(TownTexts.None, await office.Part<INoticeTexts>().OfAsync(new("oiso")));
    }

    [Theory, EachDatabase]
    internal async Task WhatSomebodyHasRewritten_IsNotUsed_BySomebodyWhoSawTheOldOne(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        await DraftAsync(office, "一");
        var seen = (await TextsAsync(office)).DraftOf(Returned.Id)!.MadeAt;
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await DraftAsync(office, "二");

        Assert.False(await office.Part<ITextKeeper>().UseAsync(Returned.Id, 2, seen, Operation(office, NoticeOperationKind.UseText)));
        Assert.False(await office.Part<ITextKeeper>().UseAsync(Returned.Id, 7, seen, Operation(office, NoticeOperationKind.UseText)));
        Assert.Equal(Returned, (await TextsAsync(office)).Catalogue.Of(Returned.Id));
    }

    private static Task<TownTexts> TextsAsync(PostOffice office) => office.Part<INoticeTexts>().OfAsync(PostOffice.Municipality);

    private static Task DraftAsync(PostOffice office, string subject) =>
        office.Part<ITextKeeper>().KeepDraftAsync(Returned with { Subject = $"【差戻し】{subject}" }, Operation(office, NoticeOperationKind.ChangeText));

    private static async Task<bool> UseAsync(PostOffice office, int version) => await office.Part<ITextKeeper>().UseAsync(Returned.Id, version,
        (await TextsAsync(office)).Of(Returned.Id).FirstOrDefault(each => each.Text.Version == version)?.MadeAt, Operation(office, NoticeOperationKind.UseText));

    private static NoticeOperation Operation(PostOffice office, NoticeOperationKind what) => new(PostOffice.Municipality, office.Now, "account", PostOffice.Planner, what, "", "");
}
