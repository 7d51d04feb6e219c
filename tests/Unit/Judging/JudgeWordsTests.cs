using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using static ReformFlow.Domain.Judging.Judgement;
using static ReformFlow.Domain.Judging.JudgementRule;
using static ReformFlow.Tests.Unit.Judging.Verdicts;

namespace ReformFlow.Tests.Unit.Judging;

public class JudgeWordsTests
{
    private static readonly Direction Steps = new Direction.Milestones(["検討", "策定", "公表", "検証"]);

    [Fact]
    public void TheSameWords_AreTheTargetReached()
    {
        foreach (var direction in new[] { null, Up, Down, Inside })
            Are(direction,
                ("見直し・改定", "見直し・改定", Achieved, SameWords),
                (" 検討", "検討　", Achieved, SameWords));
    }

    [Fact]
    public void OtherWords_AreForAPerson()
    {
        foreach (var direction in new[] { null, Up, Down, Inside })
            Are(direction,
                ("結果報告", "一部導入", NeedsLook, WordsOnly),
                ("4", "情報共有", NeedsLook, WordsOnly),
                ("結果報告", "1", NeedsLook, WordsOnly),
                ("5件以上", "検討", NeedsLook, WordsOnly));
    }

    [Fact]
    public void ALadder_IsComparedByHeight() => Are(Steps,
        ("公表", "検証", Achieved, Ladder),
        ("公表", "公表", Achieved, Ladder),
        ("公表", " 策定 ", Partly, Ladder),
        ("公表", "検討", Missed, Ladder),
        ("検証", "策定", Partly, Ladder),
        ("策定", "検討", Missed, Ladder),
        ("検討", "検討", Achieved, Ladder),
        ("検討", "策定", Achieved, Ladder));

    [Fact]
    public void WordsBesideTheLadder_AreComparedAsWords() => Are(Steps,
        ("公表", "準備", NeedsLook, WordsOnly),
        ("準備", "公表", NeedsLook, WordsOnly),
        ("準備", "準備", Achieved, SameWords),
        ("公表", "3", NeedsLook, WordsOnly),
        ("3", "3", NeedsLook, DirectionOpen));

    [Fact]
    public void AStepThatAPersonDecidedOn_CountsForThePrintedWords()
    {
        var published = new Cell("HPに掲載", new Reading.Milestone("公表"));

        Assert.Equal(new Verdict(Achieved, Ladder), new Judge().Of(Cell.Read("公表"), published, Steps));
        Assert.Equal(new Verdict(Partly, Ladder), new Judge().Of(Cell.Read("検証"), published, Steps));
        Assert.Equal(new Verdict(Achieved, Ladder), new Judge().Of(published, Cell.Read("公表"), Steps));
        Assert.Equal(new Verdict(Achieved, SameWords), new Judge().Of(Cell.Read("公表"), published, null));
        Assert.Equal(new Verdict(NeedsLook, WordsOnly), new Judge().Of(Cell.Read("HPに掲載"), published, null));
    }
}
