using System.ComponentModel.DataAnnotations;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Cycles;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Cycles;

/// <summary>Sets an interim check.</summary>
/// <param name="Number">Which one is changed or dropped; null for a new one.</param>
/// <param name="Check">Its name and dates; null drops it, while nobody has answered.</param>
internal sealed record CheckRequest(int? Number = null, CheckDates? Check = null)
{
    public CycleCommand ToCommand() => (Number, Check) switch
    {
        ({ } number, null) => new CycleCommand.DropCheck(number),
        ({ } number, { } to) => new CycleCommand.ChangeCheck(new(number, to.Name, to.AskFrom, to.Due)),
        (null, var made) => new CycleCommand.AddCheck(made?.Name ?? "", made?.AskFrom ?? default, made?.Due ?? default),
    };
}

/// <summary>A check's name and dates.</summary>
/// <param name="Name">What it is called, such as 上半期.</param>
/// <param name="AskFrom">From when on sections are asked.</param>
/// <param name="Due">回答期限.</param>
internal sealed record CheckDates([property: MaxLength(InterimCheck.LongestName)] string Name, DateOnly AskFrom, DateOnly Due);

/// <summary>Answers an interim check for one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Status">How it goes.</param>
/// <param name="Words">A sentence.</param>
internal sealed record CheckAnswerRequest(string Item, InterimStatus Status, [property: MaxLength(InterimAnswer.LongestWords)] string Words)
{
    public CycleCommand ToCommand(int number) => new CycleCommand.AnswerCheck(number, Fields.Id("$.item", Item, id => new ItemId(id)), Status, Words);
}

/// <summary>Gives a value of the calendar year.</summary>
/// <param name="Item">The item.</param>
/// <param name="Series">The series.</param>
/// <param name="Value">The value as it is to be printed.</param>
internal sealed record EarlyValueRequest(string Item, string Series, [property: MaxLength(Cell.Longest)] string Value)
{
    public CycleCommand ToCommand() => new CycleCommand.GiveEarlyValue(Fields.Id("$.item", Item, id => new ItemId(id)), Fields.Id("$.series", Series, id => new SeriesId(id)), Value);
}
