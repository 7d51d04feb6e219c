using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>What is public and not printed yet, and which node prints it: one at a time makes a file.</summary>
public interface IPrintingTurns
{
    /// <summary>Public versions without a file that nobody prints and that are not to be left alone, oldest year of a plan first.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="most">How many are answered at the most; the others come when these are printed.</param>
    /// <param name="cancellation">Leaves it out.</param>
    Task<Values<FrozenVersionName>> VersionsAsync(DateTimeOffset now, int most, CancellationToken cancellation = default);

    /// <summary>Books that nobody has made of what is public now, nobody prints, and that are not to be left alone.</summary>
    Task<Values<BookName>> BooksAsync(DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Takes the turn to print something.</summary>
    /// <returns>False where another node has the turn, or it is to be left alone.</returns>
    /// <param name="turn">What is printed; <see cref="PrintingTurn.Until"/> is when others may, should this node be gone.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancellation">Leaves it out.</param>
    Task<bool> TakeAsync(PrintingTurn turn, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Gives the turn back; without effect where it has passed to another node.</summary>
    /// <param name="turn">As it was taken.</param>
    /// <param name="rest">Until when nobody is to try again, because it failed; null where there is nothing to wait for.</param>
    /// <param name="cancellation">Leaves it out.</param>
    Task GiveBackAsync(PrintingTurn turn, DateTimeOffset? rest, CancellationToken cancellation = default);
}

/// <summary>A node's turn to print something.</summary>
/// <param name="Municipality">Whose file.</param>
/// <param name="Content">The name of what is printed.</param>
/// <param name="Owner">The node: a name that no other running process has.</param>
/// <param name="Until">When the turn ends by itself.</param>
public sealed record PrintingTurn(MunicipalityId Municipality, string Content, string Owner, DateTimeOffset Until);
