using ReformFlow.Domain;

namespace ReformFlow.Notifications.Texts;

/// <summary>督促: what a date says. No text blames or hurries; each says what, until when, and what to do where that cannot be.</summary>
internal static class ReminderTexts
{
    /// <summary>The texts.</summary>
    public static Values<NoticeText> All { get; } =
    [
        new("reminder.before", 1, "ja", "【期限{{days_left}}開庁日前】{{number}} {{title}}（期限 {{due_short}}）", "期限 {{due_short}}。現在の段階：{{status}}",
            """
            次の調書の提出期限が近づいています。
            {{due}}までに提出をお願いします。

            現在の段階：{{status}}
            期限までの日数：{{days_left}}開庁日

            期限内の提出が難しい場合は、調書の画面の「期限の相談」から企画に御相談ください。
            """),
        new("reminder.today", 1, "ja", "【本日期限】{{number}} {{title}}", "本日が提出期限です。現在の段階：{{status}}",
            """
            次の調書は、本日（{{due}}）が提出期限です。
            現在の段階：{{status}}

            本日中の提出が難しい場合は、調書の画面の「期限の相談」から企画に御相談ください。
            """),
        new("overdue.person", 1, "ja", "【期限超過】{{number}} {{title}}（期限 {{due_short}}）", "期限は{{due_short}}でした。提出をお願いします。難しい場合は企画に御連絡ください。",
            """
            次の調書は、提出期限（{{due}}）を{{days_over}}開庁日過ぎています。
            提出をお願いします。難しい場合は、調書の画面の「期限の相談」から企画に御相談ください。

            現在の段階：{{status}}
            {{escalation}}
            """),
        new("overdue.chief", 1, "ja", "【期限超過・所属長あて】{{section}}の調書 {{count}}件", "担当者への声掛けをお願いします。難しい場合は企画に御連絡ください。",
            """
            {{section}}の調書のうち、次の{{count}}件が提出期限を過ぎています。
            担当者には、期限の翌開庁日にお知らせしています。
            状況を御確認の上、提出をお願いします。難しい場合は、企画に御連絡ください。

            {{list}}
            """),
        new("overdue.planning", 1, "ja", "【期限超過・企画あて】{{section_count}}課 {{count}}件", "所属長へのお知らせの後も未提出の調書です。",
            """
            提出期限を過ぎ、所属長へのお知らせの後も未提出の調書は、次のとおりです。

            {{list}}

            主体課との調整、期限の変更、又は調書なしの締めを御検討ください。
            """),
        new("approval.reminder", 1, "ja", "【処理待ち】処理をお待ちしている調書 {{count}}件", "最も古いものは{{oldest_days}}開庁日前に届いています。",
            """
            次の{{count}}件について、処理をお待ちしています。

            {{list}}

            御不在の予定がある場合は、企画に御連絡ください。不在を登録できます。
            """),
        new("digest.daily", 1, "ja", "【本日のまとめ】対応が必要なもの {{count}}件（{{date_short}}）", "本日期限 {{today_count}}件、期限超過 {{over_count}}件、処理待ち {{approval_count}}件",
            """
            {{date}}現在、対応が必要なものは{{count}}件です。

            {{sections}}

            お知らせすることがない日は、このメールをお送りしません。
            """),
        new("digest.daily/information", 1, "ja", "【本日のまとめ】お知らせ {{info_count}}件（{{date_short}}）", "対応が必要なものはありません。お知らせ {{info_count}}件",
            """
            {{date}}現在、対応が必要なものはありません。

            {{sections}}

            お知らせすることがない日は、このメールをお送りしません。
            """),
    ];
}
