using ReformFlow.Domain;

namespace ReformFlow.Notifications.Texts;

/// <summary>運用: for whoever runs the program.</summary>
internal static class OperationTexts
{
    /// <summary>The texts.</summary>
    public static Values<NoticeText> All { get; } =
    [
        new("ops.deadletter", 1, "ja", "【運用】配信できなかった通知 {{count}}件", "内訳：{{summary}}",
            """
            再送を繰り返しましたが、次の通知を配信できませんでした。
            宛先又は経路を御確認の上、運用画面から再送又は取消しをしてください。

            {{list}}

            受信者のお知らせの画面には、同じ内容を表示しています。
            """),
        new("ops.channel", 1, "ja", "【運用】配信経路「{{channel}}」が{{state}}", "未配信 {{backlog}}件。復旧後に自動で配信します。",
            """
            配信経路「{{channel}}」の状態が変わりました。

            状態：{{state}}
            発生時刻：{{at}}
            直近のエラー：{{error}}
            未配信：{{backlog}}件

            未配信の通知は保管されており、復旧後に自動で配信します。
            """),
    ];
}
