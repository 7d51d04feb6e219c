using ReformFlow.Domain;

namespace ReformFlow.Notifications.Texts;

/// <summary>年度: its dates, and its end.</summary>
internal static class YearTexts
{
    /// <summary>The texts.</summary>
    public static Values<NoticeText> All { get; } =
    [
        new("due.changed", 1, "ja", "【期限変更】{{number}} {{title}}（{{old_due_short}}→{{due_short}}）", "{{old_due_short}} → {{due_short}}",
            """
            次の調書の期限を変更しました。

            変更前：{{old_due}}
            変更後：{{due}}
            理由：{{words}}

            予定の添付を受け取る設定の方には、新しい予定を添付しています。
            """),
        new("extension.asked", 1, "ja", "【期限の相談】{{number}} {{title}}（{{due_short}}→{{wanted_short}}）", "{{sections}}から期限の相談がありました。希望日 {{wanted_short}}",
            """
            次の調書について、主体課から期限の相談がありました。
            内容を御確認の上、回答をお願いします。回答まで、主体課への督促は止まっています。

            今の期限：{{due}}
            希望日：{{wanted}}
            理由：
            {{words}}

            相談した人：{{actor}}
            """),
        new("extension.answered", 1, "ja", "【期限の相談への回答】{{number}} {{title}}（{{old_due_short}}→{{due_short}}）", "期限は{{due_short}}になりました。{{words}}",
            """
            次の調書の提出期限を、相談に応じて延ばしました。

            これまでの期限：{{old_due}}
            新しい期限：{{due}}
            企画から：
            {{words}}

            予定の添付を受け取る設定の方には、新しい予定を添付しています。
            """),
        new("extension.answered/refused", 1, "ja", "【期限の相談への回答】{{number}} {{title}}（期限は{{due_short}}のまま）", "期限は{{due_short}}のままです。{{words}}",
            """
            次の調書についての期限の相談に、企画が回答しました。
            提出期限は{{due}}のままです。

            理由：
            {{words}}
            """),
        new("calendar.changed", 1, "ja", "【予定の変更】期限の予定 {{count}}件", "添付の予定ファイルを開くと、予定表が直ります。",
            """
            以前お送りした期限の予定のうち、次の{{count}}件が変わりました。
            添付の予定ファイルを開くと、予定表の予定が直ります。対応していただくことはありません。

            {{list}}
            """),
        new("progress.requested", 1, "ja", "【進捗報告】{{period}}の進捗報告について（期限 {{due_short}}）", "報告期限 {{due_short}}。{{count}}件です。",
            """
            {{period}}の進捗について、次の{{count}}件の報告をお願いします。
            報告期限は{{due}}です。

            {{list}}
            """),
        new("progress.requested/reminder", 1, "ja", "【進捗報告・期限】{{period}}の進捗報告が残っています（期限 {{due_short}}）", "報告期限 {{due_short}}。残り{{count}}件です。",
            """
            {{period}}の進捗について、次の{{count}}件の報告がまだありません。
            報告期限は{{due}}です。整い次第、報告をお願いします。

            {{list}}
            """),
        new("progress.requested/calendar", 1, "ja", "【1月照会】{{period}}の実績について（期限 {{due_short}}）", "暦年の値の照会です。期限 {{due_short}}。{{count}}件です。",
            """
            次の{{count}}件の{{period}}（1月から12月まで）の実績を入力してください。
            入力した値は、{{fiscal_year}}の調書の作成を始めるときに、調書に入ります。
            回答期限は{{due}}です。

            {{list}}
            """),
        new("progress.requested/calendar-reminder", 1, "ja", "【1月照会・期限】{{period}}の実績が残っています（期限 {{due_short}}）", "回答期限 {{due_short}}。残り{{count}}件です。",
            """
            次の{{count}}件の{{period}}の実績が、まだ入力されていません。
            回答期限は{{due}}です。整い次第、入力をお願いします。

            {{list}}
            """),
        new("yearclose.notice", 1, "ja", "【年度締め予告】{{fiscal_year}} {{plan}}（{{due_short}}）", "未完了 {{count}}件。{{due_short}}まであと{{days_left}}開庁日です。",
            """
            {{plan}}の{{fiscal_year}}の調書は、{{due}}にそろえて締める予定です（あと{{days_left}}開庁日）。
            次の{{count}}件が、まだ処理を待っています。

            {{list}}

            間に合わない場合は、調書の画面の「期限の相談」から企画に御相談ください。
            """),
        new("yearclose.done", 1, "ja", "【年度締め完了】{{fiscal_year}} {{plan}}", "対応は不要です。締めた内容を確認できます。",
            """
            {{plan}}の{{fiscal_year}}の年度締めが完了しました。
            対応していただくことはありません。締めた内容は、画面から確認できます。

            公表 {{published_count}}件／調書なしで締め {{closed_count}}件
            """),
    ];
}
