using System.Diagnostics;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>Times several things in turn, A B A B …, so that a drift of the machine hits all alike.</summary>
internal static class Rounds
{
    private const int Warm = 3, Counted = 15;

    /// <summary>The median of each, in milliseconds.</summary>
    public static double[] Medians(params Action[] things) => Medians([.. things.Select(thing => new Timed(thing))]);

    /// <summary>The median of each, in milliseconds, after so many rounds that are not counted.</summary>
    public static double[] Medians(Timed[] things, int warm = Warm, int counted = Counted)
    {
        var times = things.Select(_ => new List<double>()).ToArray();
        for (var round = -warm; round < counted; round++)
        {
            for (var index = 0; index < things.Length; index++)
            {
                things[index].Before?.Invoke();
                var start = Stopwatch.GetTimestamp();
                things[index].Do();
                if (round >= 0) times[index].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        return [.. times.Select(list => list.Order().ElementAt(counted / 2))];
    }
}

/// <summary>One thing to time.</summary>
/// <param name="Do">What is timed.</param>
/// <param name="Before">What has to be done before each time and is not timed; null when nothing.</param>
internal sealed record Timed(Action Do, Action? Before = null);
