using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Silo.Accounts;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>What people have in their calendars, and the addresses by which calendars ask, on both databases.</summary>
[Collection(Stores.Name)]
public class CalendarTableTests(Stores stores)
{
    private static readonly DateOnly Day = new(2026, 12, 11);

    [Theory, EachDatabase]
    public async Task ASentDay_IsKept_AndOneThatIsSentAfterItsEnd_IsNewer(DatabaseEngine engine)
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, mail);
        await WantAsync(office);
        await TellAsync(office, "first", Day);

        var entries = office.Part<ICalendarEntries>();
        var first = Assert.Single(await entries.AheadAsync(PostOffice.Municipality, Day));
        Assert.Equal((PostOffice.Reader, "s/review", "審査期限", Day, 0, false), (first.Person, first.Thread, first.What, first.Day, first.Sequence, first.IsCancelled));
        Assert.Empty(await entries.AheadAsync(PostOffice.Municipality, Day.AddDays(1)));
        Assert.Empty(await entries.AheadAsync(new("oiso"), Day));

        await entries.KeepAsync([new DayChange(first, null).Sent], office.Now);
        Assert.True(Assert.Single(await entries.AheadAsync(PostOffice.Municipality, Day)).IsCancelled);
        // A node that was slow says something older.
        await entries.KeepAsync([first], office.Now);
        Assert.True((await entries.FindAsync(PostOffice.Municipality, PostOffice.Reader, first.Thread, first.What))!.IsCancelled);

        await TellAsync(office, "again", Day);
        Assert.Equal([0, 2], mail.Arrived.Select(letter => letter.Due!.Version));
        Assert.Equal(2, Assert.Single(await entries.AheadAsync(PostOffice.Municipality, Day)).Sequence);
    }

    [Theory, EachDatabase]
    public async Task WhatChanged_LeavesWithItsLetter_AndIsNotedOnceItHasLeft(DatabaseEngine engine)
    {
        var was = new CalendarEntry(PostOffice.Municipality, PostOffice.Reader, "s/draft", "提出期限", Day, 3, "7 題", "/tasks", false);
        var mail = ScriptedChannel.Failing(FailureKind.Temporary, 1);
        await using var office = await PostOffice.OpenAsync(stores, engine, mail);
        var entries = office.Part<ICalendarEntries>();
        await entries.KeepAsync([was], office.Now);
        var desk = new CalendarDesk(entries, new OneChange(new(was, null)));
        var letter = await desk.FilledAsync(Letter(), NoticeKind.CalendarChanged, office.Now);

        Assert.Equal(4, Assert.Single(letter.Changes).Sent.Sequence);
        // A shared mailbox has the words, and nobody's days.
        Assert.Empty((await desk.FilledAsync(Letter() with { To = letter.To with { WantsCalendar = false } }, NoticeKind.CalendarChanged, office.Now)).Changes);
        await desk.NoteAsync(letter, Channel.Email, ScriptedChannel.Failed(FailureKind.Temporary), office.Now);
        await desk.NoteAsync(letter, Channel.Email, ScriptedChannel.Failed(FailureKind.Uncertain), office.Now);
        // Teams carries the words, and no days.
        await desk.NoteAsync(letter, Channel.Teams, ScriptedChannel.Taken, office.Now);
        Assert.False(Assert.Single(await entries.AheadAsync(PostOffice.Municipality, Day)).IsCancelled);
        await desk.NoteAsync(letter, Channel.Email, ScriptedChannel.Taken, office.Now);
        Assert.True(Assert.Single(await entries.AheadAsync(PostOffice.Municipality, Day)).IsCancelled);
    }

    [Fact]
    public async Task WhereNothingIsToBeMendedAnyMore_NoLetterLeaves()
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, mail);
        await office.PlanAsync(1, NoticeKind.CalendarChanged, [Channel.Email]);
        await office.WorkAsync();

        Assert.Empty(mail.Asked);
        Assert.Equal([new(Channel.Email, DeliveryStatus.Superseded, 1)], await office.StandingAsync());
    }

    [Theory, EachDatabase]
    public async Task AnAddress_IsOnePersons_UntilItIsRenewedOrTakenAway(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var addresses = new CalendarAddresses(office.Part<IDatabase>(), TimeProvider.System);
        var first = await addresses.RenewAsync(PostOffice.Municipality, PostOffice.Reader, default);
        Assert.Equal((PostOffice.Municipality, PostOffice.Reader), await addresses.FindAsync(first, default));
        Assert.NotNull(await addresses.SinceAsync(PostOffice.Municipality, PostOffice.Reader, default));
        Assert.DoesNotContain(first, string.Join('\n', await office.TextsAsync("SELECT hash FROM calendar_address")), StringComparison.Ordinal);

        var second = await addresses.RenewAsync(PostOffice.Municipality, PostOffice.Reader, default);
        Assert.Null(await addresses.FindAsync(first, default));
        Assert.NotNull(await addresses.FindAsync(second, default));
        Assert.Null(await addresses.SinceAsync(PostOffice.Municipality, PostOffice.Planner, default));

        await addresses.RemoveAsync(PostOffice.Municipality, PostOffice.Reader, default);
        Assert.Null(await addresses.FindAsync(second, default));
        Assert.Null(await addresses.FindAsync(new string('a', 5000), default));
    }

    [Theory, EachDatabase]
    public async Task ADisabledAccount_HasNoCalendar(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var addresses = new CalendarAddresses(office.Part<IDatabase>(), TimeProvider.System);
        var secret = await addresses.RenewAsync(PostOffice.Municipality, PostOffice.Reader, default);
        await office.Part<IDatabase>().WriteAsync((connection, transaction) => Dapper.SqlMapper.ExecuteAsync(connection,
            "INSERT INTO account (name, municipality, person, password_hash, security_stamp, is_administrator, is_disabled, created_at) VALUES ('a', @municipality, @person, 'h', 's', false, true, 't')",
            new { municipality = PostOffice.Municipality.Value, person = PostOffice.Reader.Value }, transaction), default);

        Assert.Null(await addresses.FindAsync(secret, default));
    }

    private static Letter Letter() => new("d", 1, PostOffice.Municipality, new(PostOffice.Reader, "財務課長", "", "kacho@example.lg.jp") { WantsCalendar = true }, "calendar.changed", "t", "題", "要約", "本文", null, "/tasks", "理由", null);

    private static Task WantAsync(PostOffice office) => office.Part<IPreferenceKeeper>().KeepAsync(PostOffice.Reader, NoticePreference.None with { HasCalendarPart = true },
        office.Operation() with { What = NoticeOperationKind.ChangePreference });

    private static async Task TellAsync(PostOffice office, string key, DateOnly day)
    {
        await office.Part<INotices>().AddAsync([new(key, PostOffice.Municipality, PostOffice.Reader, NoticeKind.ReviewRequested, "s", "題", "本文", "/tasks") { Due = day, Thread = "s/review" }], office.Now);
        await office.Part<ICarriages>().AddAsync([new(key, Channel.Email, office.Now, null)], office.Now);
        await office.WorkAsync();
    }

    private sealed class OneChange(DayChange change) : ICalendarChanges
    {
        public Task<Values<DayChange>> OfAsync(MunicipalityId municipality, PersonId person, DateTimeOffset now, CancellationToken cancellation) => Task.FromResult<Values<DayChange>>([change]);
    }
}
