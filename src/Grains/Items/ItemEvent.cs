using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Items;

/// <summary>What an item's journal keeps. Closed: these are all the kinds there are.</summary>
public abstract record ItemEvent
{
    private ItemEvent(FiscalYear year) => Year = year;

    /// <summary>The year whose sheet it is about.</summary>
    public FiscalYear Year { get; }

    /// <summary>The sheet of a year was laid out: its questions and targets are fixed from here on.</summary>
    /// <param name="Of">The year.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="Questions">What the sheet asks for.</param>
    /// <param name="TargetVersion">目標の版.</param>
    /// <param name="Early">The values that were given in January and stand in the sheet from the beginning; null where none were.</param>
    public sealed record Prepared(FiscalYear Of, PlanId Plan, Values<Question> Questions, int TargetVersion, Values<Answer>? Early = null) : ItemEvent(Of);

    /// <summary>An act was done.</summary>
    public sealed record Acted(FiscalYear Of, ActTaken Taken) : ItemEvent(Of);
}
