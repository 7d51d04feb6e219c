using ReformFlow.Domain;

namespace ReformFlow.Notifications.Texts;

/// <summary>依頼: what somebody is asked to do.</summary>
internal static class RequestTexts
{
    /// <summary>The texts.</summary>
    public static Values<NoticeText> All { get; } =
    [
        new("cycle.opened", 1, "ja", "【作成依頼】{{fiscal_year}} {{plan}} 調書の作成について（期限 {{due_short}}）", "期限 {{due_short}}。{{section}}の担当は{{count}}件です。",
            """
            {{plan}}の{{fiscal_year}}の調書について、作成の受付を開始しました。
            {{section}}に御担当いただく取り組み事項は、次の{{count}}件です。

            {{list}}

            お手数をおかけしますが、{{due}}までに入力の上、提出をお願いします。
            """),
        new("cycle.opened/assigned", 1, "ja", "【担当】{{fiscal_year}} {{plan}} 調書の作成をお願いします（期限 {{due_short}}）", "期限 {{due_short}}。{{section}}の作成中の調書は{{count}}件です。",
            """
            {{section}}の担当者が替わりましたので、{{plan}}の{{fiscal_year}}の調書のうち、作成中の次の{{count}}件をお願いします。

            {{list}}

            お手数をおかけしますが、{{due}}までに入力の上、提出をお願いします。
            """),
        new("cycle.opened/final", 1, "ja", "【確定照会】{{fiscal_year}} {{plan}} 未確定の値の確定について（期限 {{due_short}}）", "期限 {{due_short}}。{{section}}の未確定の調書は{{count}}件です。",
            """
            {{fiscal_year}}の出納整理期間が終わりましたので、{{plan}}の調書で未確定となっている値を照会します。
            {{section}}の調書で未確定の値があるものは、次の{{count}}件です。

            {{list}}

            お手数をおかけしますが、{{due}}までに、確定した値を入力の上、提出をお願いします。ほかの欄は変わりません。審査と承認は、変わった値だけについて行います。
            """),
        new("write.requested", 1, "ja", "【作成依頼】{{number}} {{title}}{{due_note}}", "調書は作成中です。内容を御確認の上、提出をお願いします。",
            """
            次の調書は、作成中です。
            内容を御確認の上、提出をお願いします。{{until}}
            """),
        new("write.requested/withdrawn", 1, "ja", "【引戻し】{{number}} {{title}}{{due_note}}", "{{actor}}さんが引き戻しました。作成中に戻っています。",
            """
            次の調書は、{{actor}}さんが提出を引き戻したため、作成中に戻りました。
            内容を直して、もう一度提出をお願いします。{{until}}
            """),
        new("review.requested", 1, "ja", "【審査依頼】{{number}} {{title}}{{due_note}}", "{{sections}}から提出されました。審査をお願いします。",
            """
            次の調書が提出されました。
            内容を御確認の上、審査承認又は差戻しをお願いします。{{until}}

            提出者などのコメント：{{words}}
            """),
        new("review.requested/returned", 1, "ja", "【再審査依頼】{{number}} {{title}}{{due_note}}", "企画から審査に差し戻されました。理由：{{words}}",
            """
            次の調書が、企画から審査に差し戻されました。
            理由を御確認の上、もう一度、審査承認又は差戻しをお願いします。{{until}}

            差戻しの理由：
            {{words}}

            差戻しをした人：{{actor}}
            """),
        new("review.requested/final", 1, "ja", "【確定値の審査依頼】{{number}} {{title}}{{due_note}}", "未確定だった値が確定しました。変わった値だけの審査をお願いします。",
            """
            次の調書について、未確定だった値の確定値が提出されました。
            変わった値だけを御確認の上、審査承認又は差戻しをお願いします。ほかの欄は、前に審査していただいた内容のままです。{{until}}

            提出者などのコメント：{{words}}
            """),
        new("approval.requested/final", 1, "ja", "【確定値の承認依頼】{{number}} {{title}}{{due_note}}", "確定値の審査が完了しました。変わった値だけの承認をお願いします。",
            """
            次の調書について、未確定だった値の確定値の審査が完了しました。
            変わった値だけを御確認の上、承認又は差戻しをお願いします。ほかの欄は、前に承認していただいた内容のままです。{{until}}

            審査者などのコメント：{{words}}
            """),
        new("approval.requested", 1, "ja", "【承認依頼】{{number}} {{title}}{{due_note}}", "{{sections}}の審査が完了しました。承認をお願いします。",
            """
            次の調書について、審査が完了しました。
            内容を御確認の上、承認又は差戻しをお願いします。{{until}}

            審査者などのコメント：{{words}}
            """),
        new("publication.requested", 1, "ja", "【公表依頼】{{number}} {{title}}", "承認されました。公表日の定めがないため、公表をお願いします。",
            """
            次の調書が承認されました。
            この年度には公表日の定めがないため、公表の処理をお願いします。
            """),
        new("item.returned", 1, "ja", "【差戻し】{{number}} {{title}}{{due_note}}", "理由：{{words}}",
            """
            次の調書が差し戻されました。
            理由を御確認の上、内容を直して、もう一度提出をお願いします。{{until}}

            差戻しの理由：
            {{words}}

            差戻しをした人：{{actor}}
            """),
        new("item.returned/reopened", 1, "ja", "【承認取消し】{{number}} {{title}}{{due_note}}", "理由：{{words}}",
            """
            次の調書は、承認が取り消され、作成中に戻りました。
            理由を御確認の上、内容を直して、もう一度提出をお願いします。{{until}}

            承認取消しの理由：
            {{words}}

            承認を取り消した人：{{actor}}
            """),
        new("correction.opened", 1, "ja", "【訂正】{{number}} {{title}} の訂正をお願いします", "理由：{{words}}",
            """
            次の公表済の調書について、訂正を開始しました。
            内容を直して提出をお願いします。訂正した版が公表されるまでは、今の版が公表されたままです。

            訂正の理由（正誤表に載ります）：
            {{words}}

            訂正を開始した人：{{actor}}
            """),
        new("correction.asked", 1, "ja", "【訂正依頼】{{number}} {{title}}", "{{sections}}から訂正の依頼がありました。理由：{{words}}",
            """
            次の公表済の調書について、主体課から訂正の依頼がありました。
            内容を御確認の上、訂正の開始をお願いします。

            依頼の理由：
            {{words}}

            依頼した人：{{actor}}
            """),
        new("approval.escalated", 1, "ja", "【代決の依頼】{{number}} {{title}}", "{{original}}さんのところで{{days_waiting}}開庁日お待ちしています。",
            """
            次の調書は、{{original}}様の処理を{{days_waiting}}開庁日お待ちしています。
            御本人が御不在の場合は、不在を登録すると、代決者が処理できます。代決者の方は、御本人に御確認をお願いします。
            この通知は、御本人、代決者及び企画担当にお送りしています。
            """),
    ];
}
