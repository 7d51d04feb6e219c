using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Forms;

/// <summary>
/// A plan as the form that the sections know (調書): a workbook with one sheet for each item, A4, whose cells have names, so
/// that <see cref="PlanFile"/> reads the filled form back. What the form does not print stands on its last sheet, 明細.
/// </summary>
public static class PlanForm
{
    /// <summary>The most items that one workbook holds: one with more sheets is not opened again, because nobody can turn its pages.</summary>
    public const int MostItems = 180;

    /// <summary>The bytes of the workbook (.xlsx).</summary>
    /// <param name="book">The plan and its sheets; no paragraph in it is longer than a cell holds, 32,767 characters.</param>
    /// <param name="options">Year, history, eras. Default: the latest year, no history.</param>
    /// <exception cref="ArgumentException">The plan has more than <see cref="MostItems"/> items.</exception>
    public static byte[] Write(PlanBook book, FormOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.Plan.Items.Count > MostItems) throw new ArgumentException($"More than {MostItems} items.", nameof(book));
        return FormWriter.Write(book, options ?? new());
    }
}
