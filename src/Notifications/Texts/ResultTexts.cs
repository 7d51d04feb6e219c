using ReformFlow.Domain;

namespace ReformFlow.Notifications.Texts;

/// <summary>結果: what became of something, and remarks about it.</summary>
internal static class ResultTexts
{
    /// <summary>The texts.</summary>
    public static Values<NoticeText> All { get; } =
    [
        new("to.read", 1, "ja", "【確認】{{number}} {{title}}", "後閲又は供覧の確認が残っています。",
            """
            次の調書に、後閲又は供覧の確認が残っています。
            内容を御覧の上、確認の処理をお願いします。
            """),
        new("item.approved", 1, "ja", "【承認完了】{{number}} {{title}}", "対応は不要です。{{publication}}",
            """
            次の調書が承認されました。
            対応していただくことはありません。{{publication}}

            承認者：{{actor}}
            コメント：{{words}}
            """),
        new("item.published", 1, "ja", "【公表】{{number}} {{title}}（第{{version}}版）", "対応は不要です。",
            """
            次の調書の第{{version}}版を公表しました。
            対応していただくことはありません。誤りにお気付きの場合は、調書の画面から訂正を依頼できます。
            """),
        new("item.withdrawn", 1, "ja", "【引戻し】{{number}} {{title}}", "審査の必要はなくなりました。",
            """
            次の調書は、主体課が提出を引き戻しました。
            先にお送りした審査の依頼は、対応の必要がなくなりました。

            引き戻した人：{{actor}}
            コメント：{{words}}
            """),
        new("delegate.acted", 1, "ja", "【代決の報告】{{number}} {{title}}", "{{actor}}さんが代わって承認しました。",
            """
            次の調書は、あなたの御不在の間に、{{actor}}さんが代わって承認しました。
            内容を御覧の上、後閲の処理をお願いします。
            """),
        new("comment.mentioned", 1, "ja", "【コメント】{{number}} {{title}}（{{actor}}さんから）", "{{actor}}さん：{{words}}",
            """
            次の調書に、あなた宛てのコメントがあります。

            {{actor}}：
            {{words}}
            """),
        new("assignee.changed", 1, "ja", "【担当変更】{{number}} {{title}}", "{{old_assignee}} → {{new_assignee}}",
            """
            次の調書の担当者を変更しました。

            変更前：{{old_assignee}}
            変更後：{{new_assignee}}

            以後のお知らせは、変更後の担当者にお送りします。
            """),
    ];
}
