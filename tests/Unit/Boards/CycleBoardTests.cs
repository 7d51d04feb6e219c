using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Boards;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Boards;

/// <summary>The board of the sample plan's last year, seen on Monday 2023-06-12.</summary>
public class CycleBoardTests
{
    private static readonly DateOnly Today = new(2023, 6, 12);
    private static readonly TownCalendar Calendar = new(NationalHolidays.Standard, []);
    private static readonly Plan Plan = SamplePlan.Read().Book.Plan;
    private static readonly CycleState Cycle = CycleState.For(Plan.Id, Plan.Last) with { Phase = CyclePhase.Open, Dates = new(new(2023, 6, 9), new(2023, 6, 16), new(2023, 6, 23)) };

    [Fact]
    public void EveryItem_HasOneRowInPrintedOrder()
    {
        var board = Board();
        Assert.Equal(Plan.Items.Select(item => item.Id), board.Rows.Select(row => row.Item.Id));
        Assert.Equal(16, board.CountAt(Stage.NotOpened));
        Assert.Equal([Stage.Draft, Stage.DepartmentReview, Stage.PlanningApproval, Stage.Approved, Stage.Published], board.Columns.Select(column => column.Stage));
    }

    [Fact]
    public void AnOverdueDraft_SaysHowLongItStandsAndHowLateItIs()
    {
        var row = Board(Sheet("item-10", Stage.Draft, new(2023, 6, 5))).Rows.Single(row => row.Item.Id.Value == "item-10");
        Assert.Equal((0, 5, new DateOnly(2023, 6, 9), 1), (row.Column, row.Age, row.Due!.Value, row.Late));
        Assert.Contains(row.Waits, each => each.Post.Value.EndsWith("-tanto", StringComparison.Ordinal));
    }

    [Fact]
    public void AReview_StandsInTheColumnOfItsStep()
    {
        var route = new Route([new([new("a")]), new([new("b")]), new([new("c")])], [], new("d"));
        var sheet = Sheet("item-1", Stage.DepartmentReview, Today) with { };
        var second = sheet with { Sheet = sheet.Sheet with { Pinned = route, Agreed = [new("a")] } };
        var town = SamplePlan.Town();
        var longer = new Domain.Organisation.Town(town.Municipality, town.Sections, town.People, town.Posts, [], new([Role.SectionChief, Role.DivisionHead], false), []);

        var board = CycleBoard.Of(longer, Plan, Cycle, [second], Calendar, Today);
        Assert.Equal(Role.DivisionHead, board.Columns[board.Rows[0].Column!.Value].Role);
        Assert.Equal(1, CycleBoard.Of(town, Plan, Cycle, [second], Calendar, Today).Rows[0].Column);
    }

    [Fact]
    public void WhatIsPublishedOrClosed_DoesNotRemain()
    {
        var board = Board(Sheet("item-1", Stage.Published, Today), Sheet("item-2", Stage.ClosedWithoutSheet, Today), Sheet("item-3", Stage.Approved, Today));
        Assert.Equal(14, board.Remaining.Count());
        Assert.Equal((4, null, 3), (board.Rows[0].Column, board.Rows[1].Column, board.Rows[2].Column));
        Assert.Null(board.Rows[0].Due);
    }

    [Fact]
    public void ProposedDates_AreWorkingDaysInOrder()
    {
        var dates = Deadlines.Proposed(Calendar, new(2022, 4, 28));
        Assert.True(dates.AreInOrder);
        Assert.Equal(new DateOnly(2022, 6, 1), dates.SectionDue);
        Assert.All([dates.SectionDue, dates.ChiefDue, dates.PlanningDue, dates.PublishOn!.Value], day => Assert.True(Calendar.IsWorkingDay(day)));
    }

    private static CycleBoard Board(params BoardSheet[] sheets) => CycleBoard.Of(SamplePlan.Town(), Plan, Cycle, sheets.ToValues(), Calendar, Today);

    private static BoardSheet Sheet(string item, Stage stage, DateOnly since) => new(new(item), since, SheetState.For(Plan.Last, []) with { Stage = stage });
}
