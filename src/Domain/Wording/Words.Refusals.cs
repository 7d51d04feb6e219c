using System.Collections.Frozen;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    // What happened, then what to do next.
    private static readonly FrozenDictionary<Refusal, Phrase> Refusals = new Dictionary<Refusal, Phrase>
    {
        [Refusal.NotAtThisStage] = new("この段階ではできません。調書の今の段階を確かめてください。",
            "Not possible at this stage. Check where the sheet stands now."),
        [Refusal.NotYourRole] = new("この操作をする役割ではありません。担当の職に連絡してください。",
            "Not one of your tasks. Tell the post that is in charge."),
        [Refusal.NotYourTurn] = new("順番が来ていません。前の職の判断を待ってください。",
            "Not your turn. Wait for the post before you."),
        [Refusal.Stale] = new("見ていた後に内容が変わりました。変わった点を確かめて、もう一度行ってください。書いた文は残っています。",
            "The sheet changed after you saw it. Look at what changed and try again. What you typed is kept."),
        [Refusal.OwnWork] = new("この内容の提出・審査・合議・字句修正に関わった人は、この段階の判断はできません。ほかの人か上位の職が行います。",
            "Whoever submitted, endorsed, agreed to or polished this content cannot decide here. Another person or the next higher post does."),
        [Refusal.ReasonMissing] = new("理由を書いてください。相手に伝わり、記録に残ります。",
            "Give a reason. It is shown to the others and kept."),
        [Refusal.WordsMissing] = new("文を書いてください。", "Write something."),
        [Refusal.WordsUnusable] = new("理由やコメントの文が2,000字を超えているか、使えない文字（改行以外の制御文字など）があります。短くするか、その文字を消してください。",
            "The words are longer than 2,000 characters or hold characters that cannot be kept, such as control characters. Shorten them or remove those."),
        [Refusal.ContentMissing] = new("保存する内容がないか、この調書にない系列の値があります。画面を開き直してください。",
            "There is nothing to store, or a value of a series that this sheet does not have. Reload the page."),
        [Refusal.FileThereAlready] = new("同じ中身のファイルが、すでに添付されています。下の一覧を確かめてください。",
            "A file of the same content is attached already. Look at the list."),
        [Refusal.FileNameTaken] = new("同じ名前の別のファイルが添付されています。差し替えるときは先に古いほうを外し、両方を残すときは名前を変えてください。",
            "Another file of the same name is attached. To replace it, remove the old one first; to keep both, rename one."),
        [Refusal.TooManyFiles] = new($"添付できるのは一つの調書に{SheetState.MostAttachments}件までです。要らないものを外すか、一つのファイルにまとめてください。",
            $"A sheet takes {SheetState.MostAttachments} files. Remove one or put several into one file."),
        [Refusal.FileNotThere] = new("そのファイルは、もう添付されていません。画面を開き直して一覧を確かめてください。",
            "That file is not attached any more. Reload the page and look at the list."),
        [Refusal.ReadingDiffers] = new("値の読み取りが、書かれた文字と合っていません。文字だけを送り直してください。",
            "A value's reading does not follow from its text. Send the text alone."),
        [Refusal.TextUnusable] = new("内容か備考が20,000字を超えているか、使えない文字があります。短くするか、その文字を消してください。詳しい資料は添付にしてください。",
            "The narrative or the remarks are longer than 20,000 characters or hold characters that cannot be kept. Shorten them; attach longer material as a file."),
        [Refusal.SaveFirst] = new("提出に内容が付いています。先に保存して、確かめてから提出してください。",
            "The submission carries content. Save it first, look at it, then submit."),
        [Refusal.Incomplete] = new("回答のない値があります。文字でもよいので、すべて埋めてください。",
            "A value has no answer. Fill in all of them; words will do."),
        [Refusal.NotYetFinal] = new("確定照会では「未確定」のまま提出できません。確定した値を入れてください。",
            "The second collection accepts no 未確定. Enter the final value."),
        [Refusal.DoubtOpen] = new("疑義の説明がない値があります。値を直すか、説明を書いてください。",
            "A doubtful value has no explanation. Mend it or explain it."),
        [Refusal.NotInPlan] = new("この取り組み事項は、その年度の計画にありません。計画の期間を確かめてください。",
            "This item is not in the plan in that year. Check its years."),
        [Refusal.RouteCannotFinish] = new("承認ルートに、判断できる人がいない職があります。企画担当に職の在任者を確かめてもらってください。",
            "A post of the route has nobody who could decide. Ask planning to check who holds it."),
        [Refusal.AlreadyDecided] = new("すでに判断した職があるため、引戻しできません。差戻しを頼んでください。",
            "A post has already decided, so it cannot be withdrawn. Ask for a return."),
        [Refusal.FiguresChanged] = new("字句修正では数値と疑義の説明を変えられません。直すときは差し戻してください。",
            "Polishing may not change figures or explanations. Return the sheet to have them mended."),
        [Refusal.TextErased] = new("字句修正では、課が書いた内容や備考を消せません。消すときは差し戻してください。",
            "Polishing may not erase the section's narrative or remarks. Return the sheet instead."),
        [Refusal.BeforePublicationDate] = new("公表日が来ていません。急ぐときは企画担当が手で公表できます。",
            "The publication date has not come. Planning may publish by hand."),
        [Refusal.CloseReasonMissing] = new("繰越・評価対象外・中止のどれかを選んでください。",
            "Choose carried over, not evaluated or discontinued."),
        [Refusal.AlreadyPublished] = new("公表した版があるため、調書なしでは締められません。訂正を取りやめてください。",
            "A version is public, so it cannot be closed without a sheet. Abandon the correction instead."),
        [Refusal.NothingPublished] = new("公表した版がないため、取りやめる訂正がありません。",
            "Nothing is public, so there is no correction to abandon."),
        [Refusal.NobodyNamed] = new("供覧先の職を選んでください。", "Choose the posts to circulate to."),
        [Refusal.OperationReused] = new("同じ操作番号が別の操作に使われています。新しい操作番号でもう一度送ってください。",
            "This operation id was used for another act. Send it again under a new one."),
    }.ToFrozenDictionary();

    /// <summary>A refusal's words: what happened and what to do next.</summary>
    public static Phrase Of(Refusal refusal) => Refusals[refusal];
}
