using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Tests.Unit.Cycles;

/// <summary>One year of the sample plan (2019 to 2022).</summary>
internal static class Year
{
    public static readonly CycleDates Dates = new(new(2022, 5, 10), new(2022, 5, 20), new(2022, 5, 31), new(2022, 6, 15));

    public static readonly CycleDates WrongDates = Dates with { ChiefDue = Dates.SectionDue.AddDays(-1) };

    public static readonly CycleState Start = Of(2021, CyclePhase.NotOpened);

    public static CycleState Of(int year, CyclePhase phase) => CycleState.For(new("plan"), new FiscalYear(year)) with { Phase = phase, Dates = phase is CyclePhase.NotOpened ? null : Dates };
}
