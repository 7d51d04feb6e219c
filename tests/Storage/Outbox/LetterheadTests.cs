using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>The town's own sender, contact and shared address, on both databases.</summary>
[Collection(Stores.Name)]
public class LetterheadTests(Stores stores)
{
    private const string Shared = "kikaku@example.lg.jp";

    [Theory, EachDatabase]
    public async Task ALetter_HasTheTownsOwnHead_AndWhoChoseItIsRecorded(DatabaseEngine engine)
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, mail);
        Assert.Equal(Letterhead.None, await office.Part<ILetterheads>().OfAsync(PostOffice.Municipality));
        var head = new Letterhead { FromName = "二宮町", ContactSection = "企画政策課" };
        await KeepAsync(office, Letterhead.None);
        await KeepAsync(office, head);
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();

        Assert.Equal(head, Assert.Single(mail.Arrived).Head);
        Assert.Equal(2, (await office.Part<INoticeOperations>().OfAsync(PostOffice.Municipality, 10)).Count(operation => operation.What is NoticeOperationKind.ChangeLetterhead));
    }

    [Theory, EachDatabase]
    public async Task AT36_WhatMustArrive_GoesToTheSharedAddress_WhereTheReadersTakesNothing(DatabaseEngine engine)
    {
        var mail = new ScriptedChannel(Channel.Email, (letter, _) => letter.To.Address == Shared ? ScriptedChannel.Taken : ScriptedChannel.Failed(FailureKind.Recipient));
        await using var office = await PostOffice.OpenAsync(stores, engine, mail);
        await KeepAsync(office, new() { SharedAddress = Shared });
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.PlanAsync(1, NoticeKind.ItemPublished, [Channel.Email]);
        await office.WorkAsync();

        Assert.Equal((Shared, "財務課長"), Assert.Single(mail.Arrived) is var letter ? (letter.To.Address, letter.To.Name) : default);
        Assert.Equal([new(Channel.Email, DeliveryStatus.Dead, 1), new(Channel.Email, DeliveryStatus.Sent, 1)], (await office.StandingAsync()).OrderBy(count => count.Status.ToString(), StringComparer.Ordinal));
        Assert.NotNull((await office.Part<IContacts>().FindAsync(PostOffice.Municipality, PostOffice.Reader))!.EmailInvalidSince);
        Assert.Equal(2, await office.Part<INotices>().UnreadAsync(PostOffice.Municipality, PostOffice.Reader));
    }

    [Theory, EachDatabase]
    public async Task WhoHasNoAddressAtAll_IsToldByTeamsFirst_AndThenAtTheSharedAddress(DatabaseEngine engine)
    {
        var (mail, teams) = (ScriptedChannel.Working(), ScriptedChannel.Failing(FailureKind.Recipient, int.MaxValue, Channel.Teams));
        await using var office = await PostOffice.OpenAsync(stores, engine, mail, teams);
        await KeepAsync(office, new() { SharedAddress = Shared });
        await office.Part<IContacts>().SaveAsync([new(PostOffice.Municipality, PostOffice.Reader, null, "11111111-2222-3333-4444-555555555555")], office.Operation());
        await office.PlanAsync(1, NoticeKind.OverdueChief, [Channel.Email]);
        await office.WorkAsync();

        Assert.Single(teams.Asked);
        Assert.Equal(Shared, Assert.Single(mail.Arrived).To.Address);
        Assert.Equal(1, await office.CountAsync("channel = 'Email' AND status = 'Sent'"));
    }

    [Fact]
    public async Task ASharedAddressThatTakesNothingEither_IsTriedOnce_AndEndsAsADeadLetter()
    {
        var mail = ScriptedChannel.Failing(FailureKind.Recipient, int.MaxValue);
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, mail);
        await KeepAsync(office, new() { SharedAddress = Shared });
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();

        Assert.Equal(["kacho@example.lg.jp", Shared], mail.Asked.Select(asked => asked.Letter.To.Address));
        Assert.Equal(1, await office.CountAsync("status = 'Dead'"));
    }

    [Fact]
    public async Task AReportThatItDidNotArrive_SendsItToTheSharedAddress()
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, mail);
        await KeepAsync(office, new() { SharedAddress = Shared });
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();
        var id = (await office.DeliveryAsync(Channel.Email)).Id;
        Assert.True(await office.Part<Reports>().TakeAsync(id, 1, "kacho@example.lg.jp", "5.1.1", "no such user"));
        await office.WorkAsync();

        Assert.Equal(["kacho@example.lg.jp", Shared], mail.Asked.Select(asked => asked.Letter.To.Address));
        Assert.Equal(1, await office.CountAsync("status = 'Sent'"));
    }

    private static Task KeepAsync(PostOffice office, Letterhead head) =>
        office.Part<ILetterheadKeeper>().KeepAsync(head, office.Operation() with { What = NoticeOperationKind.ChangeLetterhead });
}
