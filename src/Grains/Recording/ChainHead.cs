using System.Security.Cryptography;
using System.Text;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Grains.Recording;

/// <summary>One entry of a grain's journal: what happened, chained to everything before it.</summary>
/// <param name="Seq">1, 2, 3 … within the grain, without a gap.</param>
/// <param name="Operation">The caller's name for the act; null for what no caller named. Unique within the grain.</param>
/// <param name="Json">The exact text that is hashed; <see cref="EntryText"/> says what stands in it.</param>
/// <param name="Hash">64 lower-case hexadecimal digits: SHA-256 of the previous entry's hash followed by <paramref name="Json"/>.</param>
public sealed record JournalEntry(long Seq, string? Operation, string Json, string Hash);

/// <summary>Where a grain's journal ends: the last entry's number and hash.</summary>
/// <param name="Seq">The last entry's number; 0 before the first.</param>
/// <param name="Hash">The last entry's hash; 64 zeros before the first.</param>
public sealed record ChainHead(long Seq, string Hash)
{
    /// <summary>The end of a journal in which nothing stands.</summary>
    public static ChainHead Start { get; } = new(0, new('0', 64));

    /// <summary>Appends a text: the new entry, and where the journal ends with it.</summary>
    /// <param name="json">The exact text of the entry.</param>
    /// <param name="operation">The caller's name for the act; null for what no caller named.</param>
    public (JournalEntry Entry, ChainHead Head) Append(string json, OperationId? operation)
    {
        var next = new ChainHead(Seq + 1, HashAfter(json));
        return (new(next.Seq, operation?.Value, json, next.Hash), next);
    }

    /// <summary>The hash that an entry with this text has when it follows here.</summary>
    public string HashAfter(string json) => Hashes.Of(Hash + json);
}

/// <summary>SHA-256 as it is written everywhere: 64 lower-case hexadecimal digits.</summary>
public static class Hashes
{
    /// <summary>The hash of a text's UTF-8 bytes.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
