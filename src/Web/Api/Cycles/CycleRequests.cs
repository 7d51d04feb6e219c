using System.ComponentModel.DataAnnotations;
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
internal sealed record DatesView(DateOnly SectionDue, DateOnly ChiefDue, DateOnly PlanningDue, DateOnly? PublishOn = null, DateOnly? SecondCollectionFrom = null,
    DateOnly? SecondCollectionDue = null, DateOnly? SecondDecisionDue = null)
{
    public static DatesView Of(CycleDates dates) =>
        new(dates.SectionDue, dates.ChiefDue, dates.PlanningDue, dates.PublishOn, dates.SecondCollectionFrom, dates.SecondCollectionDue, dates.SecondDecisionDue);

    public CycleDates ToDates() => new(SectionDue, ChiefDue, PlanningDue, PublishOn, SecondCollectionFrom, SecondCollectionDue, SecondDecisionDue);
}

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
