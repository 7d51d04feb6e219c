using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Tests.Teams;

/// <summary>Letters to send.</summary>
internal static class Letters
{
    public const string Oid = "11111111-2222-3333-4444-555555555555";

    public static Letter Any { get; } = new(
        "019ab4e4c0a87c10bd3f3b9f5a1e7d11", 1, new("ninomiya"), new(new("zaimu-kacho"), "財務課長", "財務課", Oid), "review.requested", "ninomiya-item-7-2022/review",
        "【審査依頼】7 補助金の見直し（期限 12/11）", "財務課から提出されました。審査をお願いします。", "次の調書が提出されました。", "7 補助金の見直し", "/sheets/ninomiya-item-7-2022", "あなたが審査者のため", null);

    /// <summary>The same news to another reader.</summary>
    public static Letter News(int reader) => Any with
    {
        Delivery = $"{reader:d32}", Event = "yearclose.done", Thread = "gyokaku-r1-2022", Subject = "【年度締め完了】令和4年度 行革プラン", Item = null, Link = "/plans",
        To = new(new($"p{reader}"), "職員", "", $"00000000-0000-4000-8000-{reader:d12}"),
    };

    public static IEnumerable<Letter> OfEveryKind => EventTable.Rows.Select((row, at) => Any with { Event = row.Word, Delivery = $"{at:d32}" });
}
