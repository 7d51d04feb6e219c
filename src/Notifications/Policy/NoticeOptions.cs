namespace ReformFlow.Notifications.Policy;

/// <summary>What an operator decides about notices.</summary>
public sealed record NoticeOptions
{
    /// <summary>Whether Teams is used.</summary>
    public bool IsTeamsOn { get; init; }

    /// <summary>The most single notices for one person on one day, without those that ask for something.</summary>
    public int DailyMost { get; init; } = 5;

    /// <summary>How many requests come singly within ten minutes; the next ones come as one.</summary>
    public int MostRequestsAtOnce { get; init; } = 4;
}
