namespace ReformFlow.Tests.Checker.Checks;

/// <summary>C7: every item's entries are numbered without a gap and chained: hash = SHA-256 of the previous hash and the exact text.</summary>
internal static class ChainCheck
{
    public static IEnumerable<Finding> Of(Recording recording)
    {
        foreach (var item in recording.Journal.GroupBy(row => row.Key))
        {
            var (seq, hash) = (0L, new string('0', 64));
            foreach (var row in item.OrderBy(row => row.Seq))
            {
                if (row.Seq != ++seq) yield return new("C7", item.Key, $"entry {row.Seq} stands where {seq} belongs");
                if (row.Hash != Payload.Sha(hash + row.Entry)) yield return new("C7", item.Key, $"entry {row.Seq} does not fit into the chain");
                (seq, hash) = (row.Seq, row.Hash);
            }
        }
    }
}
