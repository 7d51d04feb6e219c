using System.Collections.Frozen;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Texts;

/// <summary>Made-up facts for looking at a text of which no real notice stands now. They are of no town.</summary>
internal static class SampleFacts
{
    private const string List = "・1 窓口手続の見直し（総務課）期限 5/12(金)・作成中\n・2 公用車の更新計画（財務課）期限 5/12(金)・作成中";

    private static readonly FrozenDictionary<string, string> Facts = new Dictionary<string, string>
    {
        ["fiscal_year"] = "令和4年度", ["plan"] = "見本町行政改革推進計画", ["number"] = "1", ["title"] = "窓口手続の見直し", ["sections"] = "総務課", ["section"] = "総務課", ["status"] = "作成中",
        ["due"] = "令和5年5月12日(金)", ["due_short"] = "5/12(金)", ["until"] = "提出期限は令和5年5月12日(金)です。", ["due_note"] = "（提出期限 5/12(金)）", ["actor"] = "見本 花子", ["words"] = "件数を確かめてください。",
        ["count"] = "2", ["list"] = List, ["period"] = "令和4年度", ["days_left"] = "3", ["days_over"] = "1", ["escalation"] = "5月16日(火)に、所属長にもお知らせします。",
        ["section_count"] = "2", ["oldest_days"] = "4", ["original"] = "見本 太郎", ["days_waiting"] = "3", ["version"] = "1", ["publication"] = "公表予定日は令和5年6月30日(金)です。",
        ["old_due"] = "令和5年5月12日(金)", ["old_due_short"] = "5/12(金)", ["wanted"] = "令和5年5月19日(金)", ["wanted_short"] = "5/19(金)", ["old_assignee"] = "見本 花子", ["new_assignee"] = "見本 次郎",
        ["published_count"] = "15", ["closed_count"] = "1", ["date"] = "令和5年5月9日(火)", ["date_short"] = "5/9(火)", ["over_count"] = "0",
        ["today_count"] = "0", ["soon_count"] = "2", ["approval_count"] = "0", ["info_count"] = "0", ["summary"] = "宛先なし 2件", ["channel"] = "メール",
        ["state"] = "一時停止", ["at"] = "令和5年5月9日 10:30", ["error"] = "451 4.3.0", ["backlog"] = "2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The made-up fact of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fact.</exception>
    public static string Of(NoticeKind kind, string fact) => (kind, fact) is (NoticeKind.DigestDaily, "sections") ? $"■ 近く期限を迎えるもの\n{List}" : Facts[fact];
}
