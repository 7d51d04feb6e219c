using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Sheets;

/// <summary>The labels of the form, as <see cref="Spelling"/> compares them.</summary>
internal static partial class Labels
{
    public const string Page = "取り組み推進項目調書";
    public const string Policy = "基本方針";
    public const string Measure = "個別項目";
    public const string Item = "取り組み事項";
    public const string Leads = "主体課";
    public const string Related = "関連課";
    public const string AllSections = "全課";
    public const string Description = "取り組み内容";
    public const string Schedule = "スケジュール";
    public const string ScheduleItems = "取り組み項目";
    public const string Targets = "目標";
    public const string Indicator = "成果指標";
    public const string Years = "年度";
    public const string Actuals = "実績数";
    public const string Results = "取り組み実績";
    public const string Narrative = "内容";
    public const string Remarks = "備考";

    /// <summary>Whether a row of values so labelled holds the actuals, whatever the series is called.</summary>
    public static bool IsActuals(string label) => label is Actuals or "実績" or "実績値";

    /// <summary>The year in 令和4年度取り組み実績; null when the label is another one.</summary>
    public static string? YearOfResults(string label) => ResultsForm().Match(label) is { Success: true } form ? form.Groups["year"].Value : null;

    [GeneratedRegex($"^(?<year>.+){Results}$", RegexOptions.CultureInvariant)]
    private static partial Regex ResultsForm();
}
