using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Boards;

/// <summary>年度の進み: every item of a plan's year in printed order, where its sheet stands, for how long, and who holds it.</summary>
/// <param name="Columns">The columns from left to right; a sheet that was closed without being published stands in none.</param>
/// <param name="Rows">A row for each item, at its original place; re-posts have no row of their own.</param>
public sealed record CycleBoard(Values<BoardColumn> Columns, Values<BoardRow> Rows)
{
    /// <summary>What has to be published or closed before the year can be closed.</summary>
    public IEnumerable<BoardRow> Remaining => Rows.Where(row => row.AwaitsCollection || row.Stage is not (Stage.Published or Stage.ClosedWithoutSheet));

    /// <summary>How many sheets stand at the stage.</summary>
    public int CountAt(Stage stage) => Rows.Count(row => row.Stage == stage);

    /// <summary>Puts the board together. Pure.</summary>
    /// <param name="town">The town.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cycle">The plan's year.</param>
    /// <param name="sheets">The sheets of the year; an item without one is shown as not opened.</param>
    /// <param name="calendar">The days on which the town hall works.</param>
    /// <param name="today">The business day.</param>
    public static CycleBoard Of(Town town, Plan plan, CycleState cycle, Values<BoardSheet> sheets, TownCalendar calendar, DateOnly today)
    {
        var known = sheets.ToDictionary(sheet => sheet.Item);
        var columns = ColumnsOf(town);
        var maker = new Maker(town, cycle, columns, calendar, today);
        var items = from place in plan.Placements
                    where !place.IsRepost
                    let item = plan.Find(place.Item)!
                    where item.Life.Contains(cycle.Year)
                    select maker.Row(place, item, known.GetValueOrDefault(item.Id));
        return new(columns, items.ToValues());
    }

    private static Values<BoardColumn> ColumnsOf(Town town) =>
    [
        new(Stage.Draft, null, null),
        .. town.Routes.Steps.Select((role, step) => new BoardColumn(Stage.DepartmentReview, step, role)),
        new(Stage.PlanningApproval, null, null), new(Stage.Approved, null, null), new(Stage.Published, null, null),
    ];

    private sealed record Maker(Town Town, CycleState Cycle, Values<BoardColumn> Columns, TownCalendar Calendar, DateOnly Today)
    {
        public BoardRow Row(Placement place, ActionItem item, BoardSheet? line)
        {
            var stage = line?.Sheet.Stage ?? Stage.NotOpened;
            var around = Surroundings.Of(Town, item, Cycle, Today);
            var due = Cycle.DatesInForce is { } dates ? SheetDates.Of(dates, line?.Sheet, around, Calendar).At(stage, line is null ? null : Waiting.StepOf(line.Sheet)) : null;
            return new(place, item, Town.LeadsOn(item, Today), line?.Sheet, stage, ColumnOf(line?.Sheet))
            {
                Age = line is null ? 0 : Calendar.WorkingDaysAfter(line.Since, Today),
                Due = due,
                Late = due is { } day ? Calendar.WorkingDaysAfter(day, Today) : 0,
                AwaitsCollection = line is not null && Surroundings.AwaitsCollection(Cycle, line.Sheet),
                Waits = line is null ? [] : Waiting.For(line.Sheet, around),
            };
        }

        // A route that was pinned under another pattern may have more steps than there are columns now.
        private int? ColumnOf(SheetState? sheet)
        {
            if (sheet is null or { Stage: Stage.NotOpened or Stage.ClosedWithoutSheet }) return null;
            var step = Math.Min(Waiting.StepOf(sheet) ?? 0, Town.Routes.Steps.Count - 1);
            return Columns.Index().First(column => column.Item.Stage == sheet.Stage && (column.Item.Step ?? step) == step).Index;
        }
    }
}

/// <summary>One column of the board.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Step">Which step of the route, 0 for the first; null for every stage but the review.</param>
/// <param name="Role">The role that decides at the step; null likewise.</param>
public sealed record BoardColumn(Stage Stage, int? Step, Role? Role);

/// <summary>A sheet as lists know it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Since">The day since which it stands at its stage.</param>
/// <param name="Sheet">The sheet; its content may be left out.</param>
public sealed record BoardSheet(ItemId Item, DateOnly Since, SheetState Sheet);

/// <summary>One item on the board.</summary>
/// <param name="Place">Where it is printed.</param>
/// <param name="Item">The item.</param>
/// <param name="Leads">Its lead sections today.</param>
/// <param name="Sheet">Its sheet; null when the year has none.</param>
/// <param name="Stage">Where the sheet stands; <see cref="Stage.NotOpened"/> without one.</param>
/// <param name="Column">The column in which it stands; null before the opening and when it was closed without being published.</param>
public sealed record BoardRow(Placement Place, ActionItem Item, Values<SectionId> Leads, SheetState? Sheet, Stage Stage, int? Column)
{
    /// <summary>Working days at this stage.</summary>
    public int Age { get; init; }

    /// <summary>Until when it should leave the stage; null where no date is set.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Working days after <see cref="Due"/>; 0 when it is not late.</summary>
    public int Late { get; init; }

    /// <summary>Whether it is public and its 未確定 values are still to be asked again.</summary>
    public bool AwaitsCollection { get; init; }

    /// <summary>The posts it waits for.</summary>
    public Values<Awaited> Waits { get; init; } = [];
}
