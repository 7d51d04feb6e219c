using System.Text;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Tests.Unit.Approval;

/// <summary>Prints what happens for every stage, verb, kind of person and kind of item, by asking the rules themselves.</summary>
internal static class DecisionTable
{
    private sealed record Person(string Title, Func<Setup, string> Who, Func<Setup, Setup>? Past = null, Action<Story>? Then = null);

    private static readonly Stage[] UnderCorrection = [Stage.Draft, Stage.DepartmentReview, Stage.PlanningApproval, Stage.Approved];

    private static readonly DateOnly Today = new(2023, 5, 10);

    private static readonly Person[] Cast =
    [
        new("担当者", how => how.Drafter),
        new("主体課長", how => how.Chief),
        new("自分で提出した主体課長", how => how.Chief, how => how with { Submitter = how.Chief }),
        new("不在だった主体課長", how => how.Chief, how => how with { Change = post => post.Id.Value == how.Chief ? post with { IsAbsent = true } : post }),
        new("共同の主体課長", _ => "somu-kacho"),
        new("合議先の課長", _ => "gesui-kacho", how => how with { Consults = true }),
        new("部長", how => how.PlanningLed ? "seisaku-bucho" : "somu-bucho"),
        new("副町長", _ => "fuku-chocho"),
        new("企画担当", _ => "kikaku-kakari"),
        new("企画の承認者", _ => "kikaku-kacho"),
        new("字句修正した承認者", _ => "kikaku-kacho", how => how with { Polisher = "kikaku-kacho" }),
        new("不在の承認者の代決者", _ => "kikaku-hosa", how => how with { Change = post => post.Id.Value == "kikaku-shonin" ? post with { IsAbsent = true } : post }),
        new("供覧先の他課職員", _ => "gesui-tanto", null, Circulated),
        new("他課職員", _ => "gesui-tanto"),
        new("公表日の自動処理", _ => "clock", how => how with { PublishOn = Today }),
    ];

    private static readonly (Verb Verb, Stage? To)[] Acts =
        [.. Enum.GetValues<Verb>().SelectMany(verb => verb is Verb.Return ? [(verb, Stage.Draft), (verb, Stage.DepartmentReview)] : new (Verb, Stage?)[] { (verb, null) })];

    public static string Print()
    {
        var text = new StringBuilder(Foreword);
        foreach (var (planningLed, joint) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            text.Append($"\n## {(planningLed ? "企画政策課が主体課" : "ほかの課が主体課")}・{(joint ? "主体課が二つ" : "主体課が一つ")}\n");
            foreach (var stage in Enum.GetValues<Stage>()) Chapter(text, stage, new Setup(joint, planningLed));
        }
        text.Append("\n## 公表した版を訂正しているとき（ほかの課が主体課・主体課が一つ）\n");
        foreach (var stage in UnderCorrection) Chapter(text, stage, new Setup { Corrects = true });
        text.Append("\n## 確定照会のとき（公表した版の未確定の値を確定させている。ほかの課が主体課・主体課が一つ）\n");
        foreach (var stage in UnderCorrection) Chapter(text, stage, new Setup { Settles = true });
        text.Append("\n## 未確定の値があり、確定照会の開始日が来たとき（ほかの課が主体課・主体課が一つ）\n");
        foreach (var stage in new[] { Stage.Approved, Stage.Published }) Chapter(text, stage, new Setup { IsOpen = true }, story => story.BooksClose());
        return text.ToString();
    }

    private static void Chapter(StringBuilder text, Stage stage, Setup how, Func<Story, Story>? then = null)
    {
        var stories = Cast.Select(person => StoryOf(person, stage, how)).Select(then ?? (story => story)).ToList();
        var lines = Acts.Select(act => (Name: NameOf(act), Cells: Cast.Zip(stories, (person, story) => Cell(story.Again(), act, person.Who(how))).ToList())).ToList();
        var possible = lines.Where(line => line.Cells.Any(cell => cell != "－")).ToList();
        text.Append($"\n### {Words.Of(stage).Ja}\n\n");
        if (possible.Count > 0)
        {
            text.Append($"| 操作 | {string.Join(" | ", Cast.Select(person => person.Title))} |\n|---|{string.Concat(Cast.Select(_ => "---|"))}\n");
            foreach (var line in possible) text.Append($"| {line.Name} | {string.Join(" | ", line.Cells)} |\n");
            text.Append('\n');
        }
        text.Append($"だれにもできない操作: {string.Join("、", lines.Except(possible).Select(line => line.Name))}\n");
    }

    private static Story StoryOf(Person person, Stage stage, Setup how)
    {
        var story = Story.At(stage, (person.Past?.Invoke(how) ?? how) with { SubmitBy = Today });
        if (stage is not (Stage.NotOpened or Stage.ClosedWithoutSheet)) person.Then?.Invoke(story);
        return story;
    }

    private static string Cell(Story story, (Verb Verb, Stage? To) act, string who)
    {
        var stage = story.Sheet.Stage;
        if (act.Verb is Verb.Detach) story.HasFile(File);
        if (act.Verb is Verb.GrantExtension or Verb.RefuseExtension) story.HasQuestion();
        return story.Asks(who, act.Verb, "わけを書いた", asked => Payload(asked, story) with { ReturnTo = act.To }) switch
        {
            Decision.Accepted { Taken: var taken } when taken.To == stage => $"○{Mark(taken.Capacity)}",
            Decision.Accepted { Taken: var taken } => $"→{Words.Of(taken.To).Ja}{Mark(taken.Capacity)}",
            Decision.Refused { Why: var why } => Short(why),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }

    private static Attachment File { get; } = new("shiryo.pdf", new string('0', 64), 1, FileKind.Pdf);

    private static Act Payload(Act act, Story story) => act with
    {
        Content = act.Verb switch
        {
            Verb.Polish => story.Sheet.Content with { Narrative = Paragraphs.Of("・字句を直した。") },
            Verb.Save when story.Sheet.IsBeingSettled => Town.Full(),
            Verb.Save => Town.Full("・書き直した。"),
            _ => null,
        },
        CloseReason = CloseReason.CarriedOver,
        Readers = [new PostId("gesui-kacho")],
        Attachment = File,
        Day = act.Verb is Verb.AskExtension or Verb.GrantExtension ? Today.AddDays(9) : null,
    };

    private static void Circulated(Story story) =>
        story.DoneByAnyone(Verb.Circulate, change: act => act with { Readers = [new PostId("gesui-tanto")] });

    private static string NameOf((Verb Verb, Stage? To) act) =>
        Words.Of(act.Verb).Ja + (act.To is { } to ? $"（{Words.Of(to).Ja}へ）" : "");

    private static string Mark(Capacity capacity) => capacity is Capacity.Own ? "" : $"（{Words.Of(capacity).Ja}）";

    private static string Short(Refusal why) => why switch
    {
        Refusal.NotAtThisStage => "－",
        Refusal.NotYourRole => "×",
        Refusal.NotYourTurn => "順番外",
        Refusal.OwnWork => "本人関与",
        Refusal.NothingPublished => "版なし",
        Refusal.AlreadyPublished => "版あり",
        Refusal.NoDueDate => "期限なし",
        Refusal.NothingOpen => "未確定なし",
        Refusal.BeingSettled => "照会中",
        Refusal.NotBeingSettled => "照会外",
        Refusal.ImportOnly => "取込みのみ",
        _ => Words.Of(why).Ja,
    };

    private const string Foreword =
        """
        # 判断表

        調書の段階ごとに、だれが何をすると、どうなるか。この表はプログラムが使う規則から印刷したもので、規則を変えると、この表との
        食い違いが自動で見つかる。直したいところがあれば、この表に赤を入れて渡せばよい。

        承認ルートは「主体課の課長（主体課が二つなら両方、順不同）→ 企画の承認者」とする。合議先の列だけは、合議先の課長の同意も
        課長の審査と並んで必要なルートである。部長と副町長は、下の職に判断できる人がいないときにだけ順番が来る。

        - **→段階** そこへ進む（戻る）。**○** できるが段階は変わらない。
        - **×** その人の役割ではない。**順番外** 関係者だが、その人の番ではない。
        - **本人関与** その内容の提出・審査承認・合議・字句修正に関わった人なので、判断できない（兼務や別のアカウントでも同じ人は不可）。
        - **版なし** 公表した版がないので、取りやめる訂正がない。**版あり** 公表した版があるので、調書なしでは締められない。
        - **期限なし** 公表した版の訂正には提出期限がないので、期限の相談もない。延長・据置きは、相談が届いているものとする。
        - **未確定なし** 未確定の値がないので、確定照会をする必要がない。**照会中** 確定照会の間は行えない。**照会外** 確定照会をしていないので、取りやめるものがない。**取込みのみ** 計画の取込みの画面からだけできる。
        - **－** この段階の操作ではない。
        - （上位職）下の職に判断できる人がいないので、上の職が判断する。（代決）不在の最終決裁者に代わって、決められた代決者が判断する。

        理由・内容・ファイルは、正しく添えられているものとする。添えられていないときの断り方は別の試験で確かめる。
        「共同の主体課長」は、主体課が一つのときは他課の課長である。最後の三つの章は、公表した版を訂正しているとき、確定照会のとき、
        確定照会の開始日が来たときの表である。確定照会では、変わった値だけが「主体課の課長 → 企画の承認者」の短いルートを通る。

        """;
}
