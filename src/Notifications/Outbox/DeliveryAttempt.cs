using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox;

/// <summary>One attempt at handing a letter over; written before anything leaves.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">1, 2, 3 … of its delivery.</param>
/// <param name="Generation">The delivery's generation then.</param>
/// <param name="Address">The address that was used.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When its result was recorded; null while nobody has.</param>
/// <param name="Outcome">Sent, or the kind of failure; null while nobody knows.</param>
/// <param name="Code">The other side's code or receipt.</param>
/// <param name="Detail">What it said.</param>
/// <param name="IsUncertain">Whether it may have arrived although nobody can be sure.</param>
public sealed record DeliveryAttempt(string Id, int Number, int Generation, string Address, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Outcome, string? Code, string? Detail, bool IsUncertain);

/// <summary>How an attempt ended.</summary>
/// <param name="Attempt">Its id; null for the open one of the delivery, whichever it is.</param>
/// <param name="Result">What became of it.</param>
/// <param name="At">When.</param>
public sealed record AttemptEnd(string? Attempt, SendResult Result, DateTimeOffset At);
