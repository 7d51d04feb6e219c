using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Grains.Items;

/// <summary>What an item's journal keeps. Closed: these are all the kinds there are.</summary>
public abstract record ItemEvent
{
    private ItemEvent(FiscalYear year) => Year = year;

    /// <summary>The year whose sheet it is about.</summary>
    public FiscalYear Year { get; }

    /// <summary>The sheet of a year was laid out: its questions and targets are fixed from here on.</summary>
    public sealed record Prepared(FiscalYear Of, PlanId Plan, Values<Question> Questions, int TargetVersion) : ItemEvent(Of);

    /// <summary>An act was done.</summary>
    public sealed record Acted(FiscalYear Of, ActTaken Taken) : ItemEvent(Of);
}
