namespace ReformFlow.Domain.Cycles;

/// <summary>公表の保留: nothing of the year becomes public before a day, such as the one on which the assembly has been told.</summary>
/// <param name="Until">The first day on which something may become public again.</param>
/// <param name="Reason">Why, in planning's words.</param>
public sealed record PublicationHold(DateOnly Until, string Reason);

/// <summary>期限の変更: the newest change of a year's dates, so that those whom it concerns are told what changed.</summary>
/// <param name="Before">The dates before it.</param>
/// <param name="Reason">Why, in planning's words.</param>
/// <param name="At">When.</param>
/// <param name="Number">1 for the first change of the year.</param>
public sealed record DatesChange(CycleDates Before, string Reason, DateTimeOffset At, int Number);
