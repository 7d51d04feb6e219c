namespace ReformFlow.Silo.Hosting;

/// <summary>How often a node says that it lives, and after how long a silence it counts as gone. Said once, for all who ask.</summary>
internal static class LifeSigns
{
    /// <summary>
    /// How often a node writes into the table of members. A node that starts waits for everybody who wrote within
    /// <see cref="MemberSilence"/>: after all nodes were killed together, nobody answers for that long.
    /// </summary>
    public static readonly TimeSpan MemberEvery = TimeSpan.FromSeconds(3);

    /// <summary>How many of these signs a member may miss.</summary>
    public const int MembersMissed = 3;

    /// <summary>How often a node's job workers write into the job storage.</summary>
    public static readonly TimeSpan WorkersEvery = TimeSpan.FromSeconds(15);

    /// <summary>After how long without a sign they are not at work.</summary>
    public static readonly TimeSpan WorkersSilence = TimeSpan.FromMinutes(1);

    /// <summary>After how long without a sign the members' own protocol takes one for gone.</summary>
    public static TimeSpan MemberSilence => MemberEvery * MembersMissed;
}
