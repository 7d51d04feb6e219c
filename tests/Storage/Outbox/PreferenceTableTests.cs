using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>What people chose, on both databases.</summary>
[Collection(Stores.Name)]
public class PreferenceTableTests(Stores stores)
{
    [Theory, EachDatabase]
    internal async Task Choices_AreKept_AndWhoChangedThemIsRecorded(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var mine = new NoticePreference([new(NoticeGroup.Results, Channel.Teams, Way.Digest)], new(new(7, 0), new(19, 30))) { HasCalendarPart = true };
        var everybodys = NoticePreference.None with { HasCalendarPart = false };
        Assert.Equal(NoticePreference.None, (await office.Part<INoticePreferences>().OfAsync(PostOffice.Municipality)).Defaults);

        await KeepAsync(office, PostOffice.Reader, NoticePreference.None);
        await KeepAsync(office, PostOffice.Reader, mine);
        await KeepAsync(office, null, everybodys);

        var book = await office.Part<INoticePreferences>().OfAsync(PostOffice.Municipality);
        Assert.Equal(everybodys, book.Defaults);
        Assert.Equal(mine, Assert.Single(book.Own).Value);
        Assert.Empty((await office.Part<INoticePreferences>().OfAsync(new("oiso"))).Own);
        Assert.Equal(3, (await office.Part<INoticeOperations>().OfAsync(PostOffice.Municipality, 10)).Count(operation => operation.What is NoticeOperationKind.ChangePreference));
    }

    [Theory, EachDatabase]
    internal async Task TheDay_AndTheTextsOwnPreview_AreInTheLetter_OfWhomChoseIt(DatabaseEngine engine)
    {
        var channel = new ScriptedChannel(Channel.Email, (_, _) => ScriptedChannel.Taken);
        await using var office = await PostOffice.OpenAsync(stores, engine, channel);
        await TellAsync(office, "before");
        await KeepAsync(office, PostOffice.Reader, NoticePreference.None with { HasCalendarPart = true });
        await TellAsync(office, "after");

        Assert.Equal([null, new DateOnly(2026, 12, 11)], channel.Arrived.Select(letter => letter.Due?.Day));
        Assert.All(channel.Arrived, letter => Assert.Equal("一目で分かる一行", letter.Preview));
    }

    private static async Task TellAsync(PostOffice office, string key)
    {
        await office.Part<INotices>().AddAsync([new(key, PostOffice.Municipality, PostOffice.Reader, NoticeKind.ReviewRequested, "s", "題", "本文", "/tasks") { Due = new(2026, 12, 11), Preview = "一目で分かる一行", TextVersion = 3 }], office.Now);
        await office.Part<ICarriages>().AddAsync([new(key, Channel.Email, office.Now, null)], office.Now);
        await office.WorkAsync();
        Assert.Equal(3, (await office.Part<INotices>().OfAsync(PostOffice.Municipality, PostOffice.Reader)).Single(notice => notice.Notice.UniqueKey == key).Notice.TextVersion);
    }

    private static Task KeepAsync(PostOffice office, PersonId? person, NoticePreference preference) =>
        office.Part<IPreferenceKeeper>().KeepAsync(person, preference, new(PostOffice.Municipality, office.Now, "account", person, NoticeOperationKind.ChangePreference, "target", ""));
}
