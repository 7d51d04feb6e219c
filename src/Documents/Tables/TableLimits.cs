namespace ReformFlow.Documents.Tables;

/// <summary>
/// The largest files that are opened. A plan with 1,000 items is a list of some 50,000 rows and 15 MB unpacked; what is beyond
/// was made by mistake or by malice.
/// </summary>
internal static class TableLimits
{
    /// <summary>Bytes of a file as it lies on the disk.</summary>
    public const int File = 20 * 1024 * 1024;

    /// <summary>Parts of a workbook's package.</summary>
    public const int Parts = 200;

    /// <summary>Merged areas of a sheet that are looked at; a list has none, and a form a few dozen.</summary>
    public const int Merged = 1_000;

    /// <summary>Bytes of all parts unpacked.</summary>
    public const long Unpacked = 50 * 1024 * 1024;

    /// <summary>How many times larger the parts may be than the package, once they are <see cref="FreeOfRatio"/> large.</summary>
    public const int Ratio = 100;

    /// <summary>Bytes below which nobody asks how well they were packed.</summary>
    public const long FreeOfRatio = 10 * 1024 * 1024;

    /// <summary>Rows of a sheet, and of a file of values separated by commas.</summary>
    public const int Rows = 100_000;

    /// <summary>Columns of a sheet.</summary>
    public const int Columns = 500;

    /// <summary>Cells of all sheets, empty ones between others included.</summary>
    public const int Cells = 1_000_000;

    /// <summary>Texts that the sheets share.</summary>
    public const int SharedTexts = 1_000_000;

    /// <summary>Characters of a cell; what spreadsheets allow.</summary>
    public const int CellText = 32_767;
}
