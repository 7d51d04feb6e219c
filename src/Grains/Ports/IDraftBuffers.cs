using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// What people have typed and not yet saved (入力中の控え): private to one person and sheet, no act, not journaled. It outlives
/// a lost connection, an ended session and a restart.
/// </summary>
public interface IDraftBuffers
{
    /// <summary>What the person typed on the sheet; null when there is nothing.</summary>
    Task<DraftBuffer?> FindAsync(SheetId sheet, PersonId person, CancellationToken cancellation = default);

    /// <summary>Keeps what was typed, in place of what was kept before.</summary>
    Task KeepAsync(SheetId sheet, PersonId person, DraftBuffer draft, CancellationToken cancellation = default);

    /// <summary>Drops it, after it was saved or discarded.</summary>
    Task DropAsync(SheetId sheet, PersonId person, CancellationToken cancellation = default);
}

/// <summary>One person's unsaved typing.</summary>
/// <param name="SeenStateVersion">The StateVersion on which it was typed.</param>
/// <param name="Document">The form's fields as JSON, exactly as typed.</param>
/// <param name="SavedAt">When it was kept.</param>
public sealed record DraftBuffer(long SeenStateVersion, string Document, DateTimeOffset SavedAt);
