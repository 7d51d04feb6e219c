using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>The form of preferences: what is in it, in the officers' words, and how it is read.</summary>
internal static class PreferenceForms
{
    private const string TimeOfDay = "HH:mm";

    /// <summary>The group's name and what belongs to it.</summary>
    public static (string Name, string What) Of(NoticeGroup group) => group switch
    {
        NoticeGroup.Requests => ("依頼", "作成、審査、承認、差戻し"),
        NoticeGroup.Reminders => ("督促", "期限のお知らせ、期限超過、処理待ち"),
        NoticeGroup.Results => ("結果", "承認完了、公表、引戻し、代決の報告、担当変更"),
        NoticeGroup.Comments => ("コメント・相談", "呼び掛け、期限の相談"),
        NoticeGroup.Year => ("年度", "年度締め、進捗報告、期限と予定の変更"),
        NoticeGroup.Digest => ("まとめ通知", "朝の1通"),
        _ => ("運用", "不達、経路の停止・復旧"),
    };

    /// <summary>The way; the digest itself is received or not.</summary>
    public static string Of(NoticeGroup group, Way way) => way switch { Way.AtOnce => group is NoticeGroup.Digest ? "受け取る" : "個別", Way.Digest => "まとめ", _ => "受け取らない" };

    /// <summary>What can be chosen for a group on a channel: the digest comes or does not.</summary>
    public static Values<Way> Ways(NoticeGroup group) => group is NoticeGroup.Digest ? [Way.AtOnce, Way.Off] : [Way.AtOnce, Way.Digest, Way.Off];

    /// <summary>The channels that there are.</summary>
    public static Values<Channel> Channels(bool isTeamsOn) => isTeamsOn ? [Channel.Teams, Channel.Email] : [Channel.Email];

    /// <summary>Whether a group can be chosen on a channel: the digest is a mail.</summary>
    public static bool Has(NoticeGroup group, Channel channel) => group is not NoticeGroup.Digest || channel is Channel.Email;

    /// <summary>The name of a choice's field.</summary>
    public static string Field(NoticeGroup group, Channel channel) => $"way-{group}-{channel}";

    /// <summary>A time as a field of times wants it.</summary>
    public static string Printed(TimeOnly? time) => time?.ToString(TimeOfDay, CultureInfo.InvariantCulture) ?? "";

    /// <summary>What was chosen; null where only one end of the hours, or no time, was given.</summary>
    public static NoticePreference? Read(IFormCollection form)
    {
        var choices = from @group in Enum.GetValues<NoticeGroup>()
                      from channel in Enum.GetValues<Channel>()
                      let word = form.Text(Field(@group, channel))
                      where Enum.IsDefined(typeof(Way), word)
                      select new Notifications.Preferences.Choice(@group, channel, Enum.Parse<Way>(word));
        var (from, to) = (form.Text("from"), form.Text("to"));
        Hours? hours = null;
        if (from.Length + to.Length > 0)
        {
            if (Time(from) is not { } first || Time(to) is not { } last) return null;
            hours = new(first, last);
        }
        return new(choices.ToValues(), hours) { HasCalendarPart = form.Text("calendar") switch { "yes" => true, "no" => false, _ => null } };
    }

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, TimeOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
