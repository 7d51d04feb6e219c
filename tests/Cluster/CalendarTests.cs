using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Cluster.Scale;

namespace ReformFlow.Tests.Cluster;

/// <summary>A running town whose people want their days in their calendars.</summary>
[Collection(Databases.Name)]
public class CalendarTests(Databases databases)
{
    private static readonly FiscalYear Year = new(2021);
    private static readonly PersonId Chief = new("zaimu-kacho");

    [Theory, EachDatabase]
    internal async Task ADayThatWasSent_IsTakenAway_OnceItsSheetHasGoneOn(DatabaseEngine engine)
    {
        var mail = new KeptLetters();
        await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine), services => services.AddSingleton<IChannel>(mail))).WithPlanAsync(Year);
        await ManyTowns.GiveAddressesAsync(town);
        await town.Part<IPreferenceKeeper>().KeepAsync(null, NoticePreference.None with { HasCalendarPart = true },
            new(RunningTown.Municipality, town.Part<BusinessClock>().Now, "test", null, NoticeOperationKind.ChangePreference, "", ""));
        await town.Open(Year);
        await town.Writes("item-7", Year);
        await town.Does("item-7", Year, "zaimu-tanto", Verb.Submit);
        await town.LooksAsync();
        await OutboxTests.UntilAsync(async () => await StandingAsync(town) is ["審査期限 2022-05-20"], "the day of the review");

        await town.Does("item-7", Year, "zaimu-kacho", Verb.Endorse);
        await town.LooksAsync();
        await OutboxTests.UntilAsync(async () => (await StandingAsync(town)).Count == 0, "its end");

        var (sent, ended) = (mail.To(Chief).First(letter => letter.Due is not null), Assert.Single(mail.To(Chief), letter => letter.Event == "calendar.changed"));
        var gone = Assert.Single(ended.Changes).Sent;
        Assert.Equal((sent.Thread, sent.Due!.What, sent.Due.Day, sent.Due.Version + 1, true), (gone.Thread, gone.What, gone.Day, gone.Sequence, gone.IsCancelled));
        Assert.Contains("審査期限：7 ", ended.Text, StringComparison.Ordinal);
    }

    private static async Task<List<string>> StandingAsync(RunningTown town) => [.. (await town.Part<ICalendarEntries>().AheadAsync(RunningTown.Municipality, new(2022, 4, 1)))
        .Where(entry => entry.Person == Chief && !entry.IsCancelled).Select(entry => $"{entry.What} {entry.Day:yyyy-MM-dd}")];

    private sealed class KeptLetters : IChannel
    {
        private readonly ConcurrentQueue<Letter> _taken = new();

        public Channel Kind => Channel.Email;

        public IEnumerable<Letter> To(PersonId person) => _taken.Where(letter => letter.To.Person == person);

        public Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation)
        {
            _taken.Enqueue(letter);
            return Task.FromResult<SendResult>(new SendResult.Sent("250 ok"));
        }
    }
}
