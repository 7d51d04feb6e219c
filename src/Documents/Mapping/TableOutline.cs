using ReformFlow.Domain;

namespace ReformFlow.Documents.Mapping;

/// <summary>What a person sees of a file before saying which column is what. Closed: these are all the kinds there are.</summary>
public abstract record TableOutline
{
    private TableOutline() { }

    /// <summary>The file's sheets.</summary>
    /// <param name="Sheets">At least one.</param>
    /// <param name="IsOurs">Whether it is our form or our tidy list, which need no mapping.</param>
    public sealed record Read(Values<SheetOutline> Sheets, bool IsOurs) : TableOutline;

    /// <summary>The file is not opened.</summary>
    /// <param name="Errors">Why: at least one reason.</param>
    public sealed record Refused(Values<ReadingError> Errors) : TableOutline;
}

/// <summary>The beginning of a sheet.</summary>
/// <param name="Name">Its name; null in a file without sheets.</param>
/// <param name="IsHidden">Whether people do not see it.</param>
/// <param name="Rows">How many rows hold something.</param>
/// <param name="First">The first of them, at most <see cref="MostRows"/>.</param>
public sealed record SheetOutline(string? Name, bool IsHidden, int Rows, Values<RowOutline> First)
{
    /// <summary>How many rows are shown.</summary>
    public const int MostRows = 20;
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Cells">The texts of its cells from the first column on.</param>
public sealed record RowOutline(int Number, Values<string> Cells);
