using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Grains.Ports;

/// <summary>The append-only record of everything that happened, read back.</summary>
public interface IJournal
{
    /// <summary>The entry that an operation left in a grain's chain; null when it left none.</summary>
    Task<JournalLine?> FindAsync(string key, OperationId operation, CancellationToken cancellation = default);

    /// <summary>The entries after a place in a grain's chain, oldest first.</summary>
    Task<Values<JournalLine>> SinceAsync(string key, long seq, CancellationToken cancellation = default);

    /// <summary>A grain's whole chain, oldest first.</summary>
    Task<Values<JournalLine>> OfAsync(string key, CancellationToken cancellation = default);
}

/// <summary>One entry of a chain.</summary>
/// <param name="Seq">Its place, from 1 without a gap.</param>
/// <param name="Entry">The exact text that is hashed.</param>
/// <param name="Hash">Its hash, lower-case hexadecimal.</param>
public sealed record JournalLine(long Seq, string Entry, string Hash);
