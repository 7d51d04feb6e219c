namespace ReformFlow.Documents.Tidy;

/// <summary>What one row of the tidy list says (区分). Together the rows say everything that a plan and its sheets hold.</summary>
public enum TidyKind
{
    /// <summary>計画名.</summary>
    PlanName,

    /// <summary>計画の初年度, as four digits of the Gregorian year.</summary>
    PlanFirst,

    /// <summary>計画の最終年度, likewise.</summary>
    PlanLast,

    /// <summary>階層名: what the plan calls a level; the order says which.</summary>
    LevelName,

    /// <summary>見出し: the title of a heading, whose id is the subject.</summary>
    HeadingTitle,

    /// <summary>見出しの番号, as printed.</summary>
    HeadingNumber,

    /// <summary>上の見出し: the id of the heading above; no row at the top.</summary>
    HeadingAbove,

    /// <summary>見出しの文: one paragraph.</summary>
    HeadingProse,

    /// <summary>取り組み事項: the title of an item, whose id is the subject from here on.</summary>
    ItemTitle,

    /// <summary>掲載箇所: the id of the heading it is printed under; the order counts all places of the plan.</summary>
    Place,

    /// <summary>項目番号: the number printed at the place of the same order.</summary>
    PlaceNumber,

    /// <summary>再掲: the place of the same order is a re-post; no row at the original place.</summary>
    PlaceRepost,

    /// <summary>主体課: one section as printed.</summary>
    Lead,

    /// <summary>主体課ID: "printed name=id", an id of "-" for a section that the master does not know.</summary>
    LeadId,

    /// <summary>取りまとめ課: the coordinating lead, where it is not the first.</summary>
    Coordinating,

    /// <summary>関連課の別: 全課, 一覧 or 空欄.</summary>
    RelatedState,

    /// <summary>関連課: one section as printed.</summary>
    Related,

    /// <summary>関連課ID, as <see cref="LeadId"/>.</summary>
    RelatedId,

    /// <summary>取り組み内容: one paragraph.</summary>
    Description,

    /// <summary>工程表: あり or 図なし.</summary>
    ScheduleState,

    /// <summary>工程: the text of one bar.</summary>
    Bar,

    /// <summary>工程の初年度 of the bar of the same order; no row where it is unknown.</summary>
    BarFirst,

    /// <summary>工程の最終年度, likewise.</summary>
    BarLast,

    /// <summary>項目の初年度.</summary>
    ItemFirst,

    /// <summary>項目の最終年度; no row while the item goes on.</summary>
    ItemLast,

    /// <summary>終わり方: 完了, 中止 or 統合.</summary>
    ItemEnd,

    /// <summary>終わりの理由.</summary>
    ItemEndReason,

    /// <summary>統合先: the id of the item that takes over.</summary>
    MergedInto,

    /// <summary>成果指標: its name; the version counts its definitions.</summary>
    IndicatorName,

    /// <summary>定義の初年度 of the definition of the same version.</summary>
    DefinitionFrom,

    /// <summary>変更の日 of a definition, or of a series' targets: an ISO date.</summary>
    ChangeDay,

    /// <summary>変更の決定者: a person's id.</summary>
    ChangedBy,

    /// <summary>変更の理由.</summary>
    ChangeReason,

    /// <summary>基準年度.</summary>
    BaselineYear,

    /// <summary>基準値.</summary>
    BaselineValue,

    /// <summary>基準値の読み, as <see cref="TargetReading"/>.</summary>
    BaselineReading,

    /// <summary>系列: its label, which may be empty.</summary>
    SeriesLabel,

    /// <summary>期間の区分: 単年, 累計, 平均, 月平均, 時点 or 記載なし.</summary>
    SeriesPeriod,

    /// <summary>年の区切り: 年度 or 年分.</summary>
    SeriesYears,

    /// <summary>向き: 向上, 低減, 範囲内 or 段階; no row while nobody has decided.</summary>
    SeriesDirection,

    /// <summary>段階: one step of the ladder, the lowest first.</summary>
    SeriesStep,

    /// <summary>照会の時期: 調書と同時, 確定照会 or 1月照会; no row while nobody has decided.</summary>
    SeriesTiming,

    /// <summary>目標: the printed value of a year; the version counts the series' revisions.</summary>
    Target,

    /// <summary>目標の読み: a reading that a person decided on, as JSON; no row where it follows from the text.</summary>
    TargetReading,

    /// <summary>調書: a sheet of the year without anything on it.</summary>
    Sheet,

    /// <summary>実績: the printed value of a year.</summary>
    Actual,

    /// <summary>実績の読み, as <see cref="TargetReading"/>.</summary>
    ActualReading,

    /// <summary>実績（未記入）: a value that is asked for and not there. Empty it says nothing; written into, it is a <see cref="Actual"/>.</summary>
    OpenActual,

    /// <summary>実績の内容: one paragraph; order 0 and no text for a box that is there and empty.</summary>
    Narrative,

    /// <summary>備考, likewise.</summary>
    Remarks,

    /// <summary>疑義の説明: what the writer says to a doubt.</summary>
    Explanation,

    /// <summary>疑義の種類 of the explanation of the same order.</summary>
    ExplanationKind,

    /// <summary>疑義の値: the printed value that the explanation of the same order is about.</summary>
    ExplanationAbout,
}
