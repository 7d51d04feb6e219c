using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Writing;

/// <summary>Compares a plan with what a reader makes of its text.</summary>
internal static class ReadBack
{
    /// <summary>What would be lost, in Japanese; none when the two are equal.</summary>
    public static IEnumerable<string> Differences(PlanBook book, PlanReading again)
    {
        if (again is PlanReading.Refused refused) return refused.Errors.Select(error => $"書き出した文を読み戻せない：{error}");
        var read = ((PlanReading.Read)again).Book;
        if (read == book) return [];

        var items = book.Plan.Items.Where(item => read.Plan.Find(item.Id) != item
            || book.Sheets.Any(sheet => sheet.Item == item.Id && read.Find(item.Id, sheet.Year) != sheet));
        return items.Select(item => $"{item.Title}：書き出した文を読み戻すと違う内容になる").DefaultIfEmpty("計画の名前、年度、見出し、掲載箇所か調書の順が、書き出した文を読み戻すと違う");
    }
}
