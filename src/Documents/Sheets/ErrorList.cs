using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>Collects what is wrong with a document, so that an officer mends it in one go.</summary>
internal sealed class ErrorList
{
    /// <summary>How many errors are told at once.</summary>
    public const int Most = 50;

    private readonly List<ReadingError> _errors = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>The errors in the order of the lines, at most <see cref="Most"/>.</summary>
    // Sorted whole: the sort that looks for the first few only takes the square of the time where two ascending runs follow one another.
    public Values<ReadingError> InOrder => _errors.OrderBy(error => error.Line).ToList().Take(Most).ToValues();

    /// <summary>Adds one about a row.</summary>
    public void Add(Row row, string what, string next) => Add(row.Line, row.Printed, what, next);

    /// <summary>Adds one about a place of a table.</summary>
    public void Add(SourcePlace place, string printed, string what, string next) =>
        _errors.Add(new(Math.Max(1, place.Row), printed, what, next) { Place = place });

    /// <summary>Adds one about a line.</summary>
    public void Add(int line, string printed, string what, string next) => _errors.Add(new(line, printed, what, next));
}
