using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// The books of plans' years as PDF. A book is of a moment: after a publication the one before is given out until the next is
/// made, and removed some time after that.
/// </summary>
public interface IPrintedBooks
{
    /// <summary>The newest book of each plan's year.</summary>
    Task<Values<PrintedBook>> NewestAsync(CancellationToken cancellation = default);

    /// <summary>The newest book of a plan's year; null while there is none.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was kept. It is never given out.</exception>
    Task<PrintedDocument?> NewestAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation = default);

    /// <summary>Exactly this book; null where it was not made, or is superseded and gone.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was kept. It is never given out.</exception>
    Task<PrintedDocument?> FindAsync(BookName book, CancellationToken cancellation = default);

    /// <summary>Keeps a book. Where another node was first, its file stays and this one is forgotten.</summary>
    Task KeepAsync(BookName book, byte[] bytes, CancellationToken cancellation = default);

    /// <summary>Removes the books in whose place a newer one stood already at a moment.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> RemoveSupersededAsync(DateTimeOffset at, CancellationToken cancellation = default);
}

/// <summary>What a book shows.</summary>
/// <param name="Municipality">Whose book.</param>
/// <param name="Plan">Of which plan.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Versions">How many public versions the year had, replaced ones too. They only grow, so the number names the content.</param>
public sealed record BookName(MunicipalityId Municipality, PlanId Plan, FiscalYear Year, int Versions)
{
    /// <summary>The name under which nodes take turns to print it, whatever it shows by then.</summary>
    public string Turn => $"book-{Plan}-{Year.StartYear}";
}

/// <summary>A printed book without its bytes.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="MadeAt">When it was kept, by the clock of the node that made it.</param>
public sealed record PrintedBook(BookName Name, DateTimeOffset MadeAt);
