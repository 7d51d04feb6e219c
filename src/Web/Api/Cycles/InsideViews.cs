using ReformFlow.Domain.Cycles;

namespace ReformFlow.Web.Api.Cycles;

/// <summary>An interim check with its answers.</summary>
/// <param name="Number">1 for the first of the year.</param>
/// <param name="Name">What it is called.</param>
/// <param name="AskFrom">From when on sections are asked.</param>
/// <param name="Due">回答期限.</param>
/// <param name="Answers">The last answer of each item that has one.</param>
internal sealed record CheckView(int Number, string Name, DateOnly AskFrom, DateOnly Due, IReadOnlyList<CheckAnswerView> Answers)
{
    public static CheckView Of(InterimCheck check, InsideYear inside) => new(check.Number, check.Name, check.AskFrom, check.Due,
        [.. inside.Answers.Where(answer => answer.Check == check.Number)
            .Select(answer => new CheckAnswerView(answer.Item.Value, answer.Status, Domain.Wording.Words.Of(answer.Status).Ja, answer.Words, answer.By.Value, answer.At))]);
}

/// <summary>One answer.</summary>
/// <param name="Item">The item.</param>
/// <param name="Status">How it goes.</param>
/// <param name="StatusJa">The same in Japanese.</param>
/// <param name="Words">A sentence.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
internal sealed record CheckAnswerView(string Item, InterimStatus Status, string StatusJa, string Words, string By, DateTimeOffset At);

/// <summary>A value of the calendar year.</summary>
/// <param name="Item">The item.</param>
/// <param name="Series">The series.</param>
/// <param name="Printed">The value as printed.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When.</param>
internal sealed record EarlyValueView(string Item, string Series, string Printed, string By, DateTimeOffset At);
