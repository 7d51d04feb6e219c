using System.Collections.Frozen;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Tidy;

/// <summary>The words that stand in the tidy list for kinds and states, both ways.</summary>
internal static class TidyWords
{
    public const string All = "全課", Listed = "一覧", Blank = "空欄", Drawn = "あり", Lost = "図なし", Repost = "再掲", NoId = "-";
    public const string Completed = "完了", Discontinued = "中止", Merged = "統合";
    public const string Higher = "向上", Lower = "低減", Within = "範囲内", Milestones = "段階";

    private static readonly string[] Kinds =
    [
        "計画名", "計画の初年度", "計画の最終年度", "階層名", "見出し", "見出しの番号", "上の見出し", "見出しの文",
        "取り組み事項", "掲載箇所", "項目番号", "再掲", "主体課", "主体課ID", "取りまとめ課", "関連課の別", "関連課", "関連課ID",
        "取り組み内容", "工程表", "工程", "工程の初年度", "工程の最終年度", "項目の初年度", "項目の最終年度", "終わり方", "終わりの理由", "統合先",
        "成果指標", "定義の初年度", "変更の日", "変更の決定者", "変更の理由", "基準年度", "基準値", "基準値の読み",
        "系列", "期間の区分", "年の区切り", "向き", "段階", "照会の時期", "目標", "目標の読み",
        "調書", "実績", "実績の読み", "実績（未記入）", "実績の内容", "備考", "疑義の説明", "疑義の種類", "疑義の値",
    ];

    private static readonly FrozenDictionary<string, TidyKind> ByWord = Kinds.Index().ToFrozenDictionary(kind => kind.Item, kind => (TidyKind)kind.Index);

    private static readonly string[] Periods = ["記載なし", "単年", "累計", "平均", "月平均", "時点"];

    private static readonly string[] Bases = ["年度", "年分"];

    private static readonly string[] Timings = ["調書と同時", "確定照会", "1月照会"];

    /// <summary>The word of a kind.</summary>
    public static string Of(TidyKind kind) => Kinds[(int)kind];

    /// <summary>The kind of a word; null when there is none.</summary>
    public static TidyKind? KindOf(string word) => ByWord.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The word of what a yearly value covers.</summary>
    public static string Of(PeriodKind period) => Periods[(int)period];

    /// <summary>What a word says a yearly value covers; null when it says nothing known.</summary>
    public static PeriodKind? PeriodOf(string word) => Array.IndexOf(Periods, word) is >= 0 and var at ? (PeriodKind)at : null;

    /// <summary>The word of a column's year.</summary>
    public static string Of(YearBasis basis) => Bases[(int)basis];

    /// <summary>Which year a word means; null when it means none.</summary>
    public static YearBasis? BasisOf(string word) => Array.IndexOf(Bases, word) is >= 0 and var at ? (YearBasis)at : null;

    /// <summary>The word of when a value is asked for.</summary>
    public static string Of(ValueTiming timing) => Timings[(int)timing];

    /// <summary>When a word says that a value is asked for; null when it says nothing known.</summary>
    public static ValueTiming? TimingOf(string word) => Array.IndexOf(Timings, word) is >= 0 and var at ? (ValueTiming)at : null;

    /// <summary>Whether rows of the kind hold paragraphs, in which a cell may have several lines.</summary>
    public static bool IsText(TidyKind kind) => kind is TidyKind.HeadingProse or TidyKind.Description or TidyKind.Narrative or TidyKind.Remarks;

    /// <summary>Whether rows of the kind hold a printed value.</summary>
    public static bool IsValue(TidyKind kind) => kind is TidyKind.Target or TidyKind.Actual or TidyKind.BaselineValue;
}
