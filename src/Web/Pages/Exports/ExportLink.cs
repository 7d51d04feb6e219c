using ReformFlow.Web.Exporting;
using ReformFlow.Web.Pages.OpenData;

namespace ReformFlow.Web.Pages.Exports;

/// <summary>An export as a page offers it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">The last word of its address.</param>
/// <param name="Name">Its name on screen.</param>
/// <param name="NameOfFile">The end of the downloaded file's name.</param>
/// <param name="Type">Its media type.</param>
internal sealed record ExportLink(ExportKind Kind, string File, string Name, string NameOfFile, string Type)
{
    /// <summary>All of them.</summary>
    public static ExportLink[] All { get; } =
    [
        new(ExportKind.Form, "form.xlsx", "調書（Excel）", "調書.xlsx", OpenDataEndpoints.Workbook),
        new(ExportKind.Tidy, "tidy.xlsx", "一覧（Excel）", "一覧.xlsx", OpenDataEndpoints.Workbook),
        new(ExportKind.Csv, "tidy.csv", "一覧（CSV UTF-8）", "一覧.csv", OpenDataEndpoints.Csv),
        new(ExportKind.Cp932, "tidy-cp932.csv", "一覧（CSV シフトJIS）", "一覧_シフトJIS.csv", "text/csv; charset=shift_jis"),
        new(ExportKind.Json, "sheets.json", "調書（JSON）", "調書.json", OpenDataEndpoints.Json),
    ];
}
