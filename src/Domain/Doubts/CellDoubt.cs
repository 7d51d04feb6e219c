using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Doubts;

/// <summary>A doubt that the figures themselves raise, wherever they came from: a file, a form, a person typing.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Row">Whether it is about the targets or the actuals.</param>
/// <param name="Year">The year in doubt; null when it is the whole row.</param>
/// <param name="Printed">The text in doubt.</param>
/// <param name="Proposed">The reading proposed, in Japanese.</param>
public sealed record CellDoubt(DoubtKind Kind, RowKind Row, FiscalYear? Year, string Printed, string Proposed);

/// <summary>The two rows of a series.</summary>
public enum RowKind
{
    /// <summary>目標.</summary>
    Targets,

    /// <summary>実績.</summary>
    Actuals,
}
