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
        var first = telling.Row.Class is NoticeClass.Operating ? moment : scene.Days.FirstWithin(scene.Preferences.HoursOf(telling.Person), moment);
        // What came too late to go out at its hour goes out now, if it is an hour.
        if (first < scene.Now && telling.Row.Class is not NoticeClass.Operating) first = Later(first, scene.Days.FirstWithin(scene.Preferences.HoursOf(telling.Person), scene.Now), scene.Now);
        var ways = All.Select(channel => (Channel: channel, Way: WayOf(telling, channel, scene))).ToList();
        // Good news of the night is told in the morning's digest.
        var isHeld = telling.Row.Class is NoticeClass.Informing && scene.Days.FirstWithin(scene.Preferences.HoursOf(telling.Person), moment) > moment;
        var single = telling.InDigest || isHeld ? [] : ways.Where(each => each.Way is Way.AtOnce).Select(each => each.Channel).ToValues();
        return new(telling, single, first, single.Count == 0 && (telling.InDigest || ways.Exists(each => each.Way is not Way.Off)));
    }

    /// <summary>From when on it means nothing any more; null when it always does.</summary>
    public DateTimeOffset? ExpiresAt(PlanScene scene)
    {
        DateTimeOffset After(int days) => WorkDays.At(scene.Days.Add(WorkDays.DayOf(NotBefore), days), Hours.Office.To);
        return It.Ends ?? It.Row.Class switch { NoticeClass.Informing => After(3), NoticeClass.Operating => null, _ => After(5) };
    }

    /// <summary>The notice's carriages: none that has lapsed already.</summary>
    public Values<Outbox.Carriage> Carriages(PlanScene scene)
    {
        var expires = ExpiresAt(scene);
        return expires <= Later(NotBefore, NotBefore, scene.Now) ? [] : Channels.Select(channel => new Outbox.Carriage(It.Key, channel, NotBefore, expires)).ToValues();
    }

    /// <summary>The ten-minute window that it lies in, for keys.</summary>
    public static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Later(DateTimeOffset planned, DateTimeOffset possible, DateTimeOffset now) => possible > now ? possible : planned;

    private static Way WayOf(Telling telling, Channel channel, PlanScene scene)
    {
        var way = scene.Preferences.WayOf(telling.Person, telling.Row, channel, scene.Options.IsTeamsOn);
        return telling.ByMailToo && channel is Channel.Email && way is Way.Off && !scene.Preferences.HasChosen(telling.Person, telling.Row, channel) ? Way.AtOnce : way;
    }
}
