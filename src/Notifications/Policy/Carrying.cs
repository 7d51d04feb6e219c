using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Notifications.Policy;

/// <summary>A telling, and by which channels it goes out when.</summary>
/// <param name="It">The telling.</param>
/// <param name="Channels">The channels that carry it by itself; empty where none does.</param>
/// <param name="NotBefore">When, in the reader's hours.</param>
/// <param name="InDigest">Whether the digest tells it instead.</param>
internal sealed record Carrying(Telling It, Values<Channel> Channels, DateTimeOffset NotBefore, bool InDigest)
{
    private static readonly TimeSpan Bundling = TimeSpan.FromMinutes(3);
    private static readonly Channel[] All = Enum.GetValues<Channel>();

    /// <summary>How a telling goes out where nothing else is on its way.</summary>
    public static Carrying Of(Telling telling, PlanScene scene)
    {
        var moment = telling.Moment + (telling.Row.Pace is Pace.Bundled ? Bundling : TimeSpan.Zero);
        var first = Within(telling, moment, scene);
        var ways = All.Select(channel => (Channel: channel, Way: WayOf(telling, channel, scene))).ToList();
        // Good news of the night is told in the morning's digest. What has an hour of its own waits for the reader's.
        var isHeld = telling.Row is { Class: NoticeClass.Informing, Pace: not Pace.FixedHour } && first > moment;
        var single = isHeld ? [] : ways.Where(each => each.Way is Way.AtOnce).Select(each => each.Channel).ToValues();
        return new(telling, single, first, single.Count == 0 && ways.Exists(each => each.Way is not Way.Off));
    }

    /// <summary>
    /// The notice's carriages: none that has lapsed already. What could not go out at its hour goes out now, where this is an hour
    /// to be told, and else at the next one.
    /// </summary>
    public Values<Outbox.Carriage> Carriages(PlanScene scene)
    {
        var possible = Within(It, scene.Now, scene);
        var from = NotBefore < scene.Now && possible > scene.Now ? possible : NotBefore;
        var expires = ExpiresAt(from, scene);
        return expires <= scene.Now || expires <= from ? [] : Channels.Select(channel => new Outbox.Carriage(It.Key, channel, from, expires)).ToValues();
    }

    private DateTimeOffset? ExpiresAt(DateTimeOffset from, PlanScene scene)
    {
        DateTimeOffset After(DateTimeOffset since, int days) => WorkDays.At(scene.Days.Add(WorkDays.DayOf(since), days), Hours.Office.To);
        return It.Ends ?? It.Row.Class switch
        {
            NoticeClass.Operating => null,
            NoticeClass.Informing => After(from, 3),
            NoticeClass.Reminding => After(from, 5),
            // Somebody waits for him however long ago he ought to have been told.
            _ => After(from > scene.Now ? from : scene.Now, 5),
        };
    }

    /// <summary>A moment as part of a key.</summary>
    public static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    // Operations keep no hours.
    private static DateTimeOffset Within(Telling telling, DateTimeOffset moment, PlanScene scene) =>
        telling.Row.Class is NoticeClass.Operating ? moment : scene.Days.FirstWithin(scene.Preferences.HoursOf(telling.Person), moment);

    private static Way WayOf(Telling telling, Channel channel, PlanScene scene)
    {
        var way = scene.Preferences.WayOf(telling.Person, telling.Row, channel, scene.Options.IsTeamsOn);
        return telling.ByMailToo && channel is Channel.Email && way is Way.Off && !scene.Preferences.HasChosen(telling.Person, telling.Row, channel) ? Way.AtOnce : way;
    }
}
