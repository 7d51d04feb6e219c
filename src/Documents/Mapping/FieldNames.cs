namespace ReformFlow.Documents.Mapping;

/// <summary>What the fields of a mapping are called on the page.</summary>
public static class FieldNames
{
    /// <summary>The name.</summary>
    public static string Of(MappedField field) => field switch
    {
        MappedField.ItemNumber => "項目番号",
        MappedField.ItemTitle => "取り組み事項（題名）",
        MappedField.Policy => "基本方針",
        MappedField.Measure => "個別項目",
        MappedField.Leads => "主体課",
        MappedField.Related => "関連課",
        MappedField.Description => "取り組み内容",
        MappedField.Bars => "スケジュール",
        MappedField.Indicator => "成果指標",
        MappedField.Series => "系列",
        MappedField.Year => "年度（行ごと）",
        MappedField.RowKind => "目標・実績の別（行ごと）",
        MappedField.Target => "目標",
        MappedField.Actual => "実績",
        MappedField.Value => "値（目標か実績かは行による）",
        MappedField.Narrative => "実績の内容",
        MappedField.Remarks => "備考",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A new field has no name."),
    };
}
