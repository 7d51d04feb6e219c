using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>The conditions of the rules table. Each is one question about a case and says it in words.</summary>
internal static class Conditions
{
    public static Condition SawCurrent { get; } = new(new("最新の内容を見て操作している", "saw the current state"), Refusal.Stale,
        (it, _) => it.Act.SeenStateVersion == it.Sheet.StateVersion);

    public static Condition ReasonGiven { get; } = new(new("理由がある", "a reason is given"), Refusal.ReasonMissing,
        (it, _) => !string.IsNullOrWhiteSpace(it.Act.Words));

    public static Condition WordsGiven { get; } = new(new("本文がある", "words are given"), Refusal.WordsMissing,
        (it, _) => !string.IsNullOrWhiteSpace(it.Act.Words));

    public static Condition WordsUsable { get; } = new(new("添える文が2,000字までで、改行のほかに制御文字がない", "words are at most 2,000 characters without control characters but line breaks"),
        Refusal.WordsUnusable,
        (it, _) => it.Act.Words is not { } words || Guard.IsText(words, Act.LongestWords));

    public static Condition ContentGiven { get; } = new(new("書いた内容がある", "content is given"), Refusal.ContentMissing,
        (it, _) => it.Act.Content is { } content && content.Answers.All(answer => it.Sheet.Questions.Any(question => question.Series.Id == answer.Series)));

    public static Condition ReadAsPrinted { get; } = new(new("値の読み取りが書かれた文字のとおり", "every value is read as it is written"), Refusal.ReadingDiffers,
        (it, _) => it.Act.Content!.Answers.All(answer => CellReader.IsReadingOf(answer.Value)));

    public static Condition TextUsable { get; } = new(new("内容と備考がそれぞれ20,000字まで", "narrative and remarks are at most 20,000 characters each"), Refusal.TextUnusable,
        (it, _) => IsUsable(it.Act.Content!.Narrative) && IsUsable(it.Act.Content.Remarks));

    public static Condition StepOfAnImport { get; } = new(new("計画の取込みの一部", "it is a step of an import into the plan"), Refusal.ImportOnly,
        (it, _) => OwnOperations.IsImport(it.Act.Operation));

    public static Condition NothingUnsaved { get; } = new(new("先に保存してある", "it was saved before"), Refusal.SaveFirst,
        (it, _) => it.Act.Content is null);

    public static Condition FileGiven { get; } = new(new("ファイルがある", "a file is given"), Refusal.ContentMissing,
        (it, _) => it.Act.Attachment is not null);

    public static Condition FileIsNew { get; } = new(new("同じ中身のファイルが添付されていない", "no file of the same content is attached"), Refusal.FileThereAlready,
        (it, _) => it.Sheet.Attachments.All(file => file.Sha256 != it.Act.Attachment!.Sha256));

    public static Condition FileNameIsFree { get; } = new(new("同じ名前のファイルが添付されていない", "no file of the same name is attached"), Refusal.FileNameTaken,
        (it, _) => it.Sheet.Attachments.All(file => !string.Equals(file.FileName, it.Act.Attachment!.FileName, StringComparison.OrdinalIgnoreCase)));

    public static Condition FewFiles { get; } = new(new($"添付が{SheetState.MostAttachments}件まで", $"there are at most {SheetState.MostAttachments} files"), Refusal.TooManyFiles,
        (it, _) => it.Sheet.Attachments.Count < SheetState.MostAttachments);

    public static Condition FileIsThere { get; } = new(new("そのファイルが添付されている", "the file is attached"), Refusal.FileNotThere,
        (it, _) => it.Sheet.Attachments.Contains(it.Act.Attachment));

    public static Condition InPlan { get; } = new(new("その年度の計画にある", "the item is in the plan this year"), Refusal.NotInPlan,
        (it, _) => it.Around.ItemInPlan);

    public static Condition RouteCanFinish { get; } = new(new("承認ルートのすべての職に、判断できる別々の人がいる", "its route can finish"), Refusal.RouteCannotFinish,
        (it, _) => it.Around.RouteLacks is null or [] && RouteCheck.Stuck(it.Route, it.Around.Office, Submitter(it)).Count == 0);

    public static Condition EveryCellAnswered { get; } = new(new("すべての値に回答がある（文字でもよい）", "every cell is answered (a text is an answer)"),
        Refusal.Incomplete,
        (it, _) => it.Sheet.Questions.All(question => it.Sheet.Content.AnswerTo(question.Series.Id) is { IsAnswered: true }));

    public static Condition FinalInSecondCollection { get; } = new(new("確定照会では、また確定照会の期限の後は、未確定が残っていない（確定照会を取りやめた調書を除く）",
        "nothing is 未確定 in the second collection, nor after it, unless the sheet's was abandoned"), Refusal.NotYetFinal,
        (it, _) => !(it.Sheet.IsBeingSettled || (it.Around.IsSecondCollection && it.Sheet.Settlement is not { IsAbandoned: true })) || !it.Sheet.Content.Open.Any());

    public static Condition OpenOnlyWhereSettledLate { get; } = new(new("確定照会のある年度では、未確定は確定照会の対象の値（金額など）だけ",
        "in a year with a second collection, only what it asks again (such as money) is 未確定"), Refusal.NotAskedAgain,
        (it, _) => !it.Sheet.Content.Open.Any(answer => it.Sheet.Questions.Any(question => question.Series.Id == answer.Series && !it.Around.MayStayOpen(question))));

    public static Condition SomethingOpen { get; } = new(new("未確定の値がある", "some value is 未確定"), Refusal.NothingOpen,
        (it, _) => it.Sheet.Content.Open.Any());

    public static Condition BooksClosed { get; } = new(new("出納整理期間（5月31日まで）が終わっている", "the closing period (until 31 May) is over"), Refusal.BooksOpen,
        (it, _) => ClosingPeriod.MoneyIsFinal(it.Sheet.Year, it.Around.Today));

    public static Condition SecondCollectionBegun { get; } = new(new("確定照会の開始日が来ていて、まだ照会していない", "the second collection has begun and the sheet was not asked in it yet"),
        Refusal.NotCollectedNow,
        (it, _) => it.Around.SecondCollectionFrom <= it.Around.Today && it.Sheet.Settlement is null);

    public static Condition OnlyOpenValues { get; } = new(new("確定照会の間は、未確定だった値とその説明だけ", "in the second collection, only values that were 未確定 and their explanations"),
        Refusal.OnlyOpenValues,
        (it, _) => it.Sheet.Settlement is not { IsUnderWay: true } settlement
            || ContentDifference.Between(it.Sheet.Content, it.Act.Content!, it.Sheet.Questions).All(change => IsOfOneOf(settlement.Series, change.Field)));

    public static Condition NotBeingSettled { get; } = new(new("確定照会の間ではない", "not in the second collection"), Refusal.BeingSettled,
        (it, _) => !it.Sheet.IsBeingSettled);

    public static Condition BeingSettled { get; } = new(new("確定照会の間である", "in the second collection"), Refusal.NotBeingSettled,
        (it, _) => it.Sheet.IsBeingSettled);

    public static Condition DoubtsExplained { get; } = new(new("疑義が解消または説明されている", "doubts are settled or explained"), Refusal.DoubtOpen,
        (it, _) => OpenDoubts(it.Sheet).Count == 0);

    public static Condition NotOwnWork { get; } = new(new("この内容を提出・審査承認・合議・字句修正していない（兼務や別のアカウントでも同じ人は不可）",
        "neither submitted, endorsed, agreed to nor polished this content, counted by person"), Refusal.OwnWork,
        (it, claim) => !Turn.HasOtherHand(it.Actor.Person!, claim.ForPost!, it.Sheet.Hands));

    public static Condition NobodyDecided { get; } = new(new("まだ誰も判断していない", "nobody has decided on this content yet"), Refusal.AlreadyDecided,
        (it, _) => !it.Sheet.Hands.Any(hand => hand.Did is Verb.Endorse or Verb.Agree));

    public static Condition FiguresLocked { get; } = new(new("数値と疑義の説明はそのまま、字句だけ", "wording only, figures and explanations locked"), Refusal.FiguresChanged,
        (it, _) => it.Act.Content!.Answers.Equals(it.Sheet.Content.Answers) && it.Act.Content.Explanations.Equals(it.Sheet.Content.Explanations));

    public static Condition NoTextErased { get; } = new(new("文を消していない", "no text is erased"), Refusal.TextErased,
        (it, _) => IsKept(it.Sheet.Content.Narrative, it.Act.Content!.Narrative) && IsKept(it.Sheet.Content.Remarks, it.Act.Content.Remarks));

    public static Condition DateHasCome { get; } = new(new("公表日が来ている", "the publication date has come"), Refusal.BeforePublicationDate,
        (it, _) => it.Around.PublishOn is { } day && day <= it.Around.Today);

    public static Condition NotHeld { get; } = new(new("公表が保留されていない", "publication is not held"), Refusal.PublicationHeld,
        (it, _) => it.Around.HeldUntil is not { } day || day <= it.Around.Today);

    public static Condition HasDue { get; } = new(new("提出期限があり、まだ公表した版がない", "it has a date of submission and no version is public"), Refusal.NoDueDate,
        (it, _) => it.Around.SubmitBy is not null && it.Sheet is { PublishedVersion: 0, IsBeingSettled: false });

    public static Condition NothingAsked { get; } = new(new("期限の相談が回答を待っていない", "no question about the date waits for an answer"), Refusal.AskedAlready,
        (it, _) => it.Sheet.Extension?.Open is null);

    public static Condition SomethingAsked { get; } = new(new("期限の相談が回答を待っている", "a question about the date waits for an answer"), Refusal.NothingAsked,
        (it, _) => it.Sheet.Extension?.Open is not null);

    public static Condition NotOwnQuestion { get; } = new(new("自分がした相談ではない", "somebody else asked"), Refusal.OwnQuestion,
        (it, _) => it.Sheet.Extension?.Open?.By != it.Actor.Person);

    public static Condition LaterDay { get; } = new(new("今の期限より後で、今日以後、1年以内の日である", "the day is later than the date in force, not past, and within a year"), Refusal.DayUnusable,
        (it, _) => it.Act.Day is { } day && day > DueOf(it) && it.Around.Today <= day && day <= it.Around.Today.AddYears(1));

    public static Condition CloseReasonGiven { get; } = new(new("繰越・評価対象外・中止のどれかを選んでいる", "one of carried over, not evaluated, discontinued is chosen"),
        Refusal.CloseReasonMissing,
        (it, _) => it.Act.CloseReason is { } reason && Enum.IsDefined(reason));

    public static Condition NothingPublic { get; } = new(new("まだ公表した版がない", "no version is public yet"), Refusal.AlreadyPublished,
        (it, _) => it.Sheet.PublishedVersion == 0);

    public static Condition SomethingPublic { get; } = new(new("公表した版がある", "a version is public"), Refusal.NothingPublished,
        (it, _) => it.Sheet.PublishedVersion > 0);

    public static Condition ReadersNamed { get; } = new(new("供覧先がある", "somebody is named"), Refusal.NobodyNamed,
        (it, _) => it.Act.Readers.Count > 0 && it.Act.Readers.All(reader => it.Around.Office.Posts.Any(post => post.Id == reader)));

    // Whichever is later counts: the year's date, or the day granted before.
    private static DateOnly? DueOf(Case it) => it.Sheet.Extension?.Granted is { } granted && granted > it.Around.SubmitBy ? granted : it.Around.SubmitBy;

    private static bool IsOfOneOf(IEnumerable<SeriesId> series, ContentField field) => field switch
    {
        ContentField.Value value => series.Contains(value.Series),
        ContentField.Explained explained => series.Contains(explained.Series),
        _ => false,
    };

    private static bool IsUsable(Paragraphs? text) => text is null || Guard.IsText(text.ToString(), SheetContent.LongestText);

    private static bool IsKept(Paragraphs? before, Paragraphs? after) => before is null or { IsEmpty: true } || after is { IsEmpty: false };

    // Only who submits is thereby out of the decisions; who opens the sheet is not.
    private static Values<PersonId> Submitter(Case it) => it is { Act.Verb: Verb.Submit, Actor.Person: { } person } ? [person] : [];

    /// <summary>The doubts of the sheet's answers that wait for a person and have no explanation.</summary>
    public static Values<(SeriesId Series, CellDoubt Doubt)> OpenDoubts(SheetState sheet) =>
    (
        from question in sheet.Questions
        let answer = sheet.Content.AnswerTo(question.Series.Id)
        where answer is not null
        from doubt in question.DoubtsAbout(answer, sheet.Year)
        where DoubtWeights.Of(doubt.Kind) == DoubtWeight.Settle
        where !sheet.Content.Explanations.Any(each => each.Series == question.Series.Id && each.Kind == doubt.Kind && each.About == answer.Printed)
        select (question.Series.Id, doubt)
    ).ToValues();
}
