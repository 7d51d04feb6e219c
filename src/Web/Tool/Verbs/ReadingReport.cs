using ReformFlow.Documents;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>What the reader took and doubts, as lines for a terminal.</summary>
internal static class ReadingReport
{
    /// <summary>Writes counts, then the doubts to settle, then the notes.</summary>
    public static void Write(PlanReading.Read read, TextWriter output)
    {
        var plan = read.Book.Plan;
        output.WriteLine($"{plan.Name}: 取り組み事項 {plan.Items.Count}件、掲載 {plan.Placements.Count}か所、系列 {plan.Items.Sum(item => item.AllSeries.Count())}、調書 {read.Book.Sheets.Count}枚");
        foreach (var weight in Enum.GetValues<DoubtWeight>())
        {
            var listed = read.Doubts.Where(doubt => doubt.Weight == weight).ToList();
            output.WriteLine();
            output.WriteLine($"{Words.Of(weight).Ja} {listed.Count}件");
            foreach (var doubt in listed) output.WriteLine(Line(doubt));
        }
    }

    private static string Line(Doubt doubt)
    {
        var also = doubt.AlsoAt.Count > 0 ? $"（ほか{string.Join('・', doubt.AlsoAt)}行目）" : "";
        return $"  {doubt.Number}. {doubt.Place?.ToString() ?? $"{doubt.Line}行目"}{also} {doubt.Where} {Words.Of(doubt.Kind).Ja}{Quoted(doubt.Printed)} → {doubt.Proposed}";
    }

    private static string Quoted(string printed) => printed.Length > 0 ? $"「{printed}」" : "";
}
