using System.Text;
using ReformFlow.Documents;
using ReformFlow.Domain;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>
/// A document of one place with nothing doubtful in it but the direction that no sheet prints. Each test changes the few
/// lines that it is about; → stands for a tab.
/// </summary>
internal sealed class SmallDocument
{
    public const int Title = 1, Policy = 2, Measure = 3, Prose = 4, Item = 5, Sections = 6, Description = 7, Schedule = 8, Bar = 9,
        Indicator = 10, Years = 11, Targets = 12, Actuals = 13, Narrative = 14, Remarks = 15;

    private static readonly string[] Clean =
    [
        "取り組み推進項目調書",
        "基本方針→1 組織の強化",
        "個別項目→(1) 業務の効率化",
        "業務を進めます。",
        "取り組み事項→1 評価の見直し→→→",
        "主体課→企画課→関連課→全課→",
        "取り組み内容→・評価を見直す。→→→",
        "スケジュール 取り組み項目→令和3年度→令和4年度→令和5年度→",
        "→見直し〔令和3年度～令和4年度〕→→→",
        "目標→成果指標→見直した事業の数→→",
        "→年度→令和3年度→令和4年度→令和5年度",
        "→事業数 (単年)→1→2→3",
        "令和4年度 取り組み実績→実績数→1→2→0",
        "→内容→・見直した。→→",
        "備考→※一部は調査中→→→",
    ];

    private readonly List<string> _lines;

    private SmallDocument(IEnumerable<string> lines) => _lines = [.. lines];

    public static SmallDocument Untouched => new(Clean);

    /// <summary>A municipality with the one section that the small document knows.</summary>
    public static ReadingOptions Options { get; } = new(new("small"), new("plan"), "小さな計画", new(
        [new(new("kikaku"), "企画課", null, new(2000, 4, 1), null, []), new(new("kosodate"), "子育て・健康課", null, new(2000, 4, 1), null, [])]));

    /// <summary>The line, counted from 1, with another text.</summary>
    public SmallDocument With(int line, string text) => new(_lines.Select((old, index) => index == line - 1 ? text : old));

    public SmallDocument Without(int line) => new(_lines.Where((_, index) => index != line - 1));

    /// <summary>More lines behind the line.</summary>
    public SmallDocument After(int line, params string[] more) => new([.. _lines.Take(line), .. more, .. _lines.Skip(line)]);

    /// <summary>Another page with the same headings and one more place, whose rows are those of the first but for the title.</summary>
    public SmallDocument WithPlace(string title, params (int Line, string Text)[] changes)
    {
        var place = Clean.Skip(Item - 1).ToList();
        place[0] = $"取り組み事項→{title}→→→";
        foreach (var (line, text) in changes) place[line - Item] = text;
        return new([.. _lines, .. place.Where(text => text.Length > 0)]);
    }

    /// <summary>The number of the last line.</summary>
    public int Last => _lines.Count;

    public string Text => string.Join('\n', _lines).Replace('→', '\t');

    public PlanReading Read(SectionMaster? sections = null) => SheetTextReader.Read(Encoding.UTF8.GetBytes(Text),
        sections is null ? Options : new(Options.Municipality, Options.Plan, Options.PlanName, sections));

    public PlanReading.Read Taken() => Assert.IsType<PlanReading.Read>(Read());

    public Values<ReadingError> Errors() => Assert.IsType<PlanReading.Refused>(Read()).Errors;
}
