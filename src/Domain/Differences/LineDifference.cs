namespace ReformFlow.Domain.Differences;

/// <summary>What became of a line.</summary>
public enum LineFate
{
    /// <summary>It stands in both.</summary>
    Kept,

    /// <summary>It is only in the later one.</summary>
    Added,

    /// <summary>It was only in the earlier one.</summary>
    Removed,
}

/// <summary>One line of either text and what became of it.</summary>
public sealed record LineChange(LineFate Fate, string Line);

/// <summary>Compares two texts line by line: the longest common subsequence is kept, everything else was removed or added.</summary>
internal static class LineDifference
{
    // A table of so many cells takes some 16 MB. Longer texts are told as a whole: no sheet is that long, and no page readable.
    private const int MostCells = 4_000_000;

    public static Values<LineChange> Between(Values<string> before, Values<string> after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return
        [
            .. As(LineFate.Kept, before.Take(start)),
            .. Middle(before.ToArray()[start..^end], after.ToArray()[start..^end]),
            .. As(LineFate.Kept, before.TakeLast(end)),
        ];
    }

    private static IEnumerable<LineChange> Middle(string[] before, string[] after) =>
        (long)before.Length * after.Length > MostCells ? [.. As(LineFate.Removed, before), .. As(LineFate.Added, after)] : Walk(before, after, Common(before, after));

    // Of the lines from each place on: how many are common, at most.
    private static int[,] Common(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var b = before.Length - 1; b >= 0; b--)
            for (var a = after.Length - 1; a >= 0; a--)
                common[b, a] = before[b] == after[a] ? common[b + 1, a + 1] + 1 : Math.Max(common[b + 1, a], common[b, a + 1]);
        return common;
    }

    private static IEnumerable<LineChange> Walk(string[] before, string[] after, int[,] common)
    {
        var (b, a) = (0, 0);
        while (b < before.Length || a < after.Length)
            if (b < before.Length && a < after.Length && before[b] == after[a])
            {
                yield return new(LineFate.Kept, before[b]);
                (b, a) = (b + 1, a + 1);
            }
            else if (b < before.Length && (a == after.Length || common[b + 1, a] >= common[b, a + 1]))
                yield return new(LineFate.Removed, before[b++]);
            else
                yield return new(LineFate.Added, after[a++]);
    }

    private static IEnumerable<LineChange> As(LineFate fate, IEnumerable<string> lines) => lines.Select(line => new LineChange(fate, line));
}
