using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Mapping;

/// <summary>What a person still has to say before a table can be read.</summary>
/// <param name="Column">The column, counted from 1; 0 when it is about the whole table.</param>
/// <param name="What">What is wrong and what to do next.</param>
public sealed record MappingProblem(int Column, string What);

/// <summary>Makes a mapping out of a draft, or says what it lacks.</summary>
public static class MappingCheck
{
    // What stands once: a second column of it would not be read.
    private static readonly MappedField[] Once =
        [MappedField.ItemNumber, MappedField.ItemTitle, MappedField.Policy, MappedField.Measure, MappedField.Leads, MappedField.Related, MappedField.Indicator, MappedField.Series, MappedField.Year, MappedField.RowKind];

    /// <summary>The mapping, with no problems; or null with one problem at least.</summary>
    public static (ColumnMapping? Mapping, Values<MappingProblem> Problems) Of(MappingDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var problems = Problems(draft).ToValues();
        if (problems.Count > 0) return (null, problems);
        var uses = draft.Columns.Select(column => column.Use).OfType<ColumnUse>().ToValues();
        return (new(uses, new(draft.SheetYear!.Value), draft.HeadRow, draft.Sheet) { First = Year(draft.First), Last = Year(draft.Last), Skipped = RowNumbers.Read(draft.Skip)! }, []);
    }

    private static IEnumerable<MappingProblem> Problems(MappingDraft draft)
    {
        var used = draft.Columns.Where(column => column.Field is not null).ToList();
        if (draft.HeadRow < 1) yield return new(0, "見出しの行を1以上の数で選んでください。");
        if (draft.SheetYear is not { } year || year is < 1868 or > 9998) yield return new(0, "実績の内容と備考が、どの年度のものかを選んでください。");
        if (draft.First > draft.Last) yield return new(0, "計画の初年度が最終年度より後です。選び直してください。");
        if (!used.Exists(column => column.Field is MappedField.ItemTitle)) yield return new(0, "取り組み事項（題名）の列が決まっていません。題名の列を一つ選んでください。");
        foreach (var twice in used.Where(column => Once.Contains(column.Field!.Value)).GroupBy(column => column.Field!.Value).Where(same => same.Count() > 1))
            yield return new(twice.Last().Column, $"「{FieldNames.Of(twice.Key)}」の列が二つあります。一つだけにしてください。");
        if (RowNumbers.Read(draft.Skip) is null) yield return new(0, "「読まない行」の行番号が読み取れません。「12、15-17」のように書いてください。");
        var rowYear = used.Exists(column => column.Field is MappedField.Year);
        foreach (var column in used.Where(column => column.HoldsValues))
        {
            if (column.Year is null && !rowYear) yield return new(column.Column, $"「{FieldNames.Of(column.Field!.Value)}」の年度を選ぶか、年度の列を決めてください。");
            if (column.Field is MappedField.Value && !used.Exists(each => each.Field is MappedField.RowKind)) yield return new(column.Column, "値が目標か実績か分かりません。「目標」か「実績」を選ぶか、目標・実績の別の列を決めてください。");
        }
        foreach (var twice in used.Where(column => column.HoldsValues && column.Field is not MappedField.Value && column.Year is not null).GroupBy(column => (column.Field, column.Year)).Where(same => same.Count() > 1))
            yield return new(twice.Last().Column, $"{EraTable.Standard.FiscalYearName(new(twice.Key.Year!.Value))}の「{FieldNames.Of(twice.Key.Field!.Value)}」の列が二つあります。一つだけにしてください。");
    }

    private static FiscalYear? Year(int? year) => year is { } known ? new FiscalYear(known) : null;
}
