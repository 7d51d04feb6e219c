using ReformFlow.Documents.Lists;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Items;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>What a row of the open data is about.</summary>
public enum OpenKind
{
    /// <summary>目標: what a year was to reach.</summary>
    Target,

    /// <summary>実績: what it reached.</summary>
    Actual,

    /// <summary>取り組み実績の内容: the narrative of the year.</summary>
    Narrative,

    /// <summary>備考.</summary>
    Remarks,
}

/// <summary>One datum of a published version: a target, an actual or a text.</summary>
/// <param name="From">The version.</param>
/// <param name="Code">全国地方公共団体コード, six digits.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Year">The year that it is about.</param>
/// <param name="Printed">The text as printed.</param>
/// <param name="Indicator">The indicator; null for texts.</param>
/// <param name="Series">The series; null for texts.</param>
/// <param name="Cell">The value with its reading; null for texts.</param>
public sealed record OpenRow(PublicSheet From, string Code, OpenKind Kind, FiscalYear Year, string Printed, Indicator? Indicator = null, Series? Series = null, Cell? Cell = null)
{
    private static readonly Judge Judge = new();

    /// <summary>The version's content.</summary>
    public PublishedSheet Sheet => From.Sheet;

    /// <summary>What can be calculated with.</summary>
    public Amount Amount => Amount.Of(Cell?.Reading ?? new Reading.Text());

    /// <summary>The kind of the datum in words.</summary>
    public string KindName => Kind switch
    {
        OpenKind.Target => "目標",
        OpenKind.Actual => "実績",
        OpenKind.Narrative => "内容",
        _ => "備考",
    };

    /// <summary>What the value was read as, without its unit, which has a column of its own.</summary>
    public string ReadingName => Cell is not { } cell ? "文章" : Words.Of(cell.Reading is Reading.Number number ? number with { Unit = null } : cell.Reading).Ja;

    /// <summary>The judgement on an actual; empty for everything else.</summary>
    public string JudgementName => Kind is OpenKind.Actual && Series is { } series
        ? Words.Of(Judge.Of(series.Targets.InForce[Year], Cell, series.Direction).Judgement).Ja
        : "";

    /// <summary>Every datum of a version, in the order in which the sheet prints them. A re-posted item's stand once.</summary>
    public static IEnumerable<OpenRow> Of(PublicSheet from, string code)
    {
        ArgumentNullException.ThrowIfNull(from);
        var sheet = from.Sheet;
        foreach (var indicator in sheet.Item.Indicators)
            foreach (var series in indicator.Series)
            {
                foreach (var target in series.Targets.InForce.Cells) yield return new(from, code, OpenKind.Target, target.Year, target.Cell.Printed, indicator, series, target.Cell);
                foreach (var actual in PublicItem.Actuals(sheet, series.Id).Cells) yield return new(from, code, OpenKind.Actual, actual.Year, actual.Cell.Printed, indicator, series, actual.Cell);
            }
        yield return new(from, code, OpenKind.Narrative, sheet.Year, Lines(sheet.Content.Narrative));
        if (sheet.Content.Remarks is { IsEmpty: false } remarks) yield return new(from, code, OpenKind.Remarks, sheet.Year, Lines(remarks));
    }

    private static string Lines(Paragraphs? text) => text is null ? "" : string.Join('\n', text.Lines);
}
