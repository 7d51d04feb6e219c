using System.Diagnostics;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>Times several things in turn, A B A B …, so that a drift of the machine hits all alike.</summary>
internal static class Rounds
{
    private const int Warm = 3, Counted = 15;

    /// <summary>The median of each, in milliseconds.</summary>
    public static double[] Medians(params Action[] things)
    {
        var times = things.Select(_ => new List<double>()).ToArray();
        for (var round = -Warm; round < Counted; round++)
        {
            for (var index = 0; index < things.Length; index++)
            {
                var start = Stopwatch.GetTimestamp();
                things[index]();
                if (round >= 0) times[index].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        return [.. times.Select(list => list.Order().ElementAt(Counted / 2))];
    }
}
