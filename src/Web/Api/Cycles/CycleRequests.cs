using System.ComponentModel.DataAnnotations;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Cycles;

/// <summary>The dates of a cycle as a program sends and gets them.</summary>
/// <param name="SectionDue">提出期限.</param>
/// <param name="ChiefDue">審査期限.</param>
/// <param name="PlanningDue">承認期限.</param>
/// <param name="PublishOn">公表日; null when planning publishes by hand.</param>
/// <param name="SecondCollectionFrom">確定照会の開始日, 1 June or later; null when there is none.</param>
/// <param name="SecondCollectionDue">確定値の提出期限; after it 未確定 is no answer any more. Null: from the first day on.</param>
/// <param name="SecondDecisionDue">確定値の審査・承認期限; null when it has none.</param>
/// <param name="Levels">The days of the other reviewing roles, where they are set; null where all are computed.</param>
/// <param name="GraceDays">猶予: working days after a date before anybody is told that it has passed; null for none.</param>
internal sealed record DatesView(DateOnly SectionDue, DateOnly ChiefDue, DateOnly PlanningDue, DateOnly? PublishOn = null, DateOnly? SecondCollectionFrom = null,
    DateOnly? SecondCollectionDue = null, DateOnly? SecondDecisionDue = null,
    IReadOnlyList<LevelView>? Levels = null, [property: Range(0, CycleDates.MostGraceDays)] int? GraceDays = null)
{
    public static DatesView Of(CycleDates dates) =>
        new(dates.SectionDue, dates.ChiefDue, dates.PlanningDue, dates.PublishOn, dates.SecondCollectionFrom, dates.SecondCollectionDue, dates.SecondDecisionDue,
            dates.Levels?.Select(level => new LevelView(level.Role, level.Due)).ToList(), dates.GraceDays);

    public CycleDates ToDates() => new(SectionDue, ChiefDue, PlanningDue, PublishOn, SecondCollectionFrom, SecondCollectionDue, SecondDecisionDue,
        Levels is { Count: > 0 } ? Levels.Select(level => new LevelDue(level.Role, level.Due)).ToValues() : null, GraceDays);
}

/// <summary>Until when a reviewing role decides, set by hand.</summary>
/// <param name="Role">The role.</param>
/// <param name="Due">The day.</param>
internal sealed record LevelView(Role Role, DateOnly Due);

/// <summary>Holds publication back.</summary>
/// <param name="Until">The first day on which something may become public again.</param>
/// <param name="Reason">Why.</param>
internal sealed record HoldRequest(DateOnly Until, [property: MaxLength(Act.LongestWords)] string Reason)
{
    public CycleCommand ToCommand() => new CycleCommand.HoldPublication(new(Until, Fields.Words("$.reason", Reason)!));
}

/// <summary>Lets publication go its way again.</summary>
/// <param name="Reason">Why.</param>
internal sealed record LiftRequest([property: MaxLength(Act.LongestWords)] string Reason)
{
    public CycleCommand ToCommand() => new CycleCommand.LiftHold(Fields.Words("$.reason", Reason)!);
}

/// <summary>A hold that stands.</summary>
/// <param name="Until">The first day on which something may become public again.</param>
/// <param name="Reason">Why.</param>
internal sealed record HoldView(DateOnly Until, string Reason);

/// <summary>Begins a year, or tries the items again that could not be opened.</summary>
/// <param name="Dates">The dates; null keeps those of an earlier try.</param>
internal sealed record OpenRequest(DatesView? Dates = null)
{
    public CycleCommand ToCommand() => new CycleCommand.Open(Dates?.ToDates());
}

/// <summary>Changes the dates.</summary>
/// <param name="Dates">All dates anew.</param>
/// <param name="Reason">Why.</param>
internal sealed record DatesRequest(DatesView Dates, [property: MaxLength(Act.LongestWords)] string Reason)
{
    public CycleCommand ToCommand() => new CycleCommand.ChangeDates(Dates.ToDates(), Fields.Words("$.reason", Reason)!);
}

/// <summary>Closes the year.</summary>
/// <param name="OpenNext">The dates of the next year, which is opened in the same go; null when it is not.</param>
internal sealed record CloseRequest(DatesView? OpenNext = null)
{
    public CycleCommand ToCommand() => new CycleCommand.Close(OpenNext?.ToDates());
}
