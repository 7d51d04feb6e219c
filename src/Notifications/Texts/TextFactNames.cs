using System.Collections.Frozen;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Texts;

/// <summary>What the names in a text stand for, in the officers' words: whoever edits a text is no programmer.</summary>
public static class TextFactNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["fiscal_year"] = "年度", ["plan"] = "計画の名前", ["number"] = "番号", ["title"] = "取り組み事項", ["sections"] = "主体課", ["section"] = "課", ["status"] = "段階",
        ["due"] = "期限", ["due_short"] = "期限（短い形）", ["until"] = "「期限までに」の文", ["due_note"] = "件名に付く期限", ["actor"] = "操作した人", ["words"] = "理由・コメント",
        ["count"] = "件数", ["list"] = "一覧", ["period"] = "対象の期間", ["days_left"] = "残りの開庁日数", ["days_over"] = "過ぎた開庁日数", ["escalation"] = "所属長に知らせる日",
        ["section_count"] = "課の数", ["oldest_days"] = "最も古いものの開庁日数", ["original"] = "本来の決裁者", ["days_waiting"] = "待っている開庁日数", ["version"] = "版", ["publication"] = "公表の予定",
        ["old_due"] = "前の期限", ["old_due_short"] = "前の期限（短い形）", ["wanted"] = "希望する期限", ["wanted_short"] = "希望する期限（短い形）", ["old_assignee"] = "前の担当者", ["new_assignee"] = "新しい担当者",
        ["published_count"] = "公表した件数", ["closed_count"] = "調書なしで締めた件数", ["date"] = "日付", ["date_short"] = "日付（短い形）", ["over_count"] = "期限を過ぎた件数",
        ["today_count"] = "本日が期限の件数", ["soon_count"] = "近く期限の件数", ["approval_count"] = "処理待ちの件数", ["info_count"] = "お知らせの件数", ["summary"] = "内訳", ["channel"] = "経路",
        ["state"] = "状態", ["at"] = "時刻", ["error"] = "エラー", ["backlog"] = "未配信の件数",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a fact of a kind in Japanese.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fact.</exception>
    public static string Of(NoticeKind kind, string fact) => (kind, fact) is (NoticeKind.DigestDaily, "sections") ? "見出しごとの一覧" : Names[fact];
}
