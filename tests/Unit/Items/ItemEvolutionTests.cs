using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Items;
using static ReformFlow.Tests.Unit.ItemSheets.Sheets;

namespace ReformFlow.Tests.Unit.ItemSheets;

public class ItemEvolutionTests
{
    [Fact]
    public void APreparedYear_IsASheetThatIsNotOpened()
    {
        var year = Assert.Single(Prepared.Years);

        Assert.Equal(new ItemYear(Year, new("plan"), SheetState.For(Year, Questions, 3), Begin, Begin), year);
        Assert.Equal((null, null), (year.PublicHash, year.CorrectionReason));
    }

    [Fact]
    public void PreparingAgain_LaysTheSameYearOutAnew()
    {
        var again = Prepared.After(new ItemEvent.Prepared(Year, new("plan"), [], 4), At(1));
        Assert.Equal(new ItemYear(Year, new("plan"), SheetState.For(Year, [], 4), At(1), At(1)), Assert.Single(again.Years));
    }

    [Fact]
    public void Years_StandBesideOneAnother()
    {
        var two = Published.After(new ItemEvent.Prepared(new(2022), new("plan"), [], 1), At(9));

        Assert.Equal([Year, new(2022)], two.Years.Select(year => year.Year));
        Assert.Equal(Published.Find(Year), two.Find(Year));
        Assert.Null(two.Find(new(2020)));
    }

    [Fact]
    public void AnAct_MovesTheSheetAndTellsSinceWhen()
    {
        var year = Approved.Find(Year)!;
        Assert.Equal((Stage.Approved, At(4), At(4)), (year.Sheet.Stage, year.StageSince, year.ChangedAt));

        var commented = Approved.After(Did(Verb.Comment, Stage.Approved, "よい")).Find(Year)!;
        Assert.Equal((At(4), At(5)), (commented.StageSince, commented.ChangedAt));
    }

    [Fact]
    public void TheReasonOfACorrection_IsKeptUntilItIsPublishedOrAbandoned()
    {
        var correcting = Published.After(Did(Verb.Correct, Stage.Draft, "件数の誤り"), Did(Verb.Save, Stage.Draft, "別の文", Content), Did(Verb.Submit, Stage.DepartmentReview, "提出"));

        Assert.Equal("件数の誤り", correcting.Find(Year)!.CorrectionReason);
        Assert.Null(correcting.After(Did(Verb.Publish, Stage.Published, "公表")).Find(Year)!.CorrectionReason);
        Assert.Null(correcting.After(Did(Verb.AbandonCorrection, Stage.Published, "誤りでない")).Find(Year)!.CorrectionReason);
    }
}
