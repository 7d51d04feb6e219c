using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Grains.Ports;

/// <summary>The append-only record of everything that happened, read back.</summary>
public interface IJournal
{
    /// <summary>The entry that an operation left in a grain's chain; null when it left none.</summary>
    Task<JournalLine?> FindAsync(string key, OperationId operation, CancellationToken cancellation = default);

    /// <summary>The last entry of a grain's chain; null when nothing has happened to it.</summary>
    Task<JournalLine?> LastAsync(string key, CancellationToken cancellation = default);

    /// <summary>The entries of an item's chain about the sheet of one year that stand after a place in the chain, oldest first.</summary>
    Task<Values<JournalLine>> OfYearAsync(string key, FiscalYear year, long after = 0, CancellationToken cancellation = default);

    /// <summary>A grain's chain behind a place in it, oldest first: for grains that little happens to, such as a plan or a cycle.</summary>
    Task<Values<JournalLine>> OfAsync(string key, long after = 0, CancellationToken cancellation = default);
}

/// <summary>One entry of a chain.</summary>
/// <param name="Seq">Its place, from 1 without a gap.</param>
/// <param name="Entry">The exact text that is hashed.</param>
/// <param name="Hash">Its hash, lower-case hexadecimal.</param>
public sealed record JournalLine(long Seq, string Entry, string Hash);
