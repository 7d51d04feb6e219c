namespace ReformFlow.Documents.Sheets;

/// <summary>The rows of one indicator while targets and actuals are still apart.</summary>
internal sealed record IndicatorRows(Row Name, CleanText Title, Row YearsRow, YearRow Years, List<ValueRow> Targets, List<ValueRow> Actuals);
