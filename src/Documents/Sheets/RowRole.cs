namespace ReformFlow.Documents.Sheets;

/// <summary>What a row is, by its labels alone. In the order in which the form prints them.</summary>
internal enum RowRole
{
    /// <summary>取り組み推進項目調書: a page begins.</summary>
    Page,

    /// <summary>基本方針.</summary>
    Policy,

    /// <summary>個別項目.</summary>
    Measure,

    /// <summary>取り組み事項: a place begins.</summary>
    Item,

    /// <summary>主体課 and 関連課.</summary>
    Sections,

    /// <summary>取り組み内容.</summary>
    Description,

    /// <summary>スケジュール.</summary>
    Schedule,

    /// <summary>成果指標: an indicator's name.</summary>
    Indicator,

    /// <summary>年度: the columns of the rows that follow.</summary>
    Years,

    /// <summary>内容.</summary>
    Narrative,

    /// <summary>備考.</summary>
    Remarks,

    /// <summary>No label of its own: belongs to the row above that has one. Values, bars, or more text.</summary>
    Continuing,

    /// <summary>A first cell that is no label of the form: prose, or a mistake.</summary>
    Unlabelled,
}
