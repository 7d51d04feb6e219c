using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Plans;

/// <summary>Reads forms about one item.</summary>
internal static class ItemForms
{
    private const string Unknown = "画面を開き直して、もう一度行ってください。対象が見つかりません。";

    /// <summary>The change that a form of this name asks for.</summary>
    public static AskedChange Read(string change, IFormCollection form, Plan plan, ItemId item) => change switch
    {
        "texts" => AskedChange.Of(new PlanChange.ReviseItemTexts(item, form.Text("title"), Paragraphs.Of(form.Text("description")))),
        "merge" => form.Word("into") is { } into && form.Year("lastYear") is { } last
            ? AskedChange.Of(new PlanChange.MergeItems(item, new(into), last, form.Text("reason")))
            : AskedChange.Wrong("統合先と最後の年度を選んでください。"),
        "end" => form.Year("lastYear") is { } last && Enum.TryParse<EndKind>(form.Text("kind"), out var kind) && Enum.IsDefined(kind)
            ? AskedChange.Of(new PlanChange.EndItem(item, kind, last, form.Text("reason")))
            : AskedChange.Wrong("完了か中止か、最後の年度を選んでください。"),
        "targets" => Targets(form, plan, item),
        "redefine" => form.Word("indicator") is { } indicator && form.Year("from") is { } from
            ? AskedChange.Of(new PlanChange.RedefineIndicator(item, new(indicator), from, form.Text("name"), form.Text("reason")))
            : AskedChange.Wrong(PlanForms.YearWrong),
        "direction" => SetDirection(form, item),
        "timing" => form.Word("series") is { } series && Enum.TryParse<ValueTiming>(form.Text("timing"), out var timing) && Enum.IsDefined(timing)
            ? AskedChange.Of(new PlanChange.SetTiming(item, new(series), timing))
            : AskedChange.Wrong("値を照会する時期を選んでください。"),
        _ => AskedChange.Wrong(Unknown),
    };

    // The whole row is sent; what was not touched comes back as it was.
    private static AskedChange Targets(IFormCollection form, Plan plan, ItemId item)
    {
        if (form.Word("series") is not { } id || plan.Find(item)?.AllSeries.FirstOrDefault(each => each.Id.Value == id) is not { } series) return AskedChange.Wrong(Unknown);
        return Row(form, plan.First.Through(plan.Last), series.Targets.InForce) is { } row
            ? AskedChange.Of(new PlanChange.ReviseTargets(item, series.Id, row, form.Text("reason")))
            : AskedChange.Wrong($"目標は1つ{Cell.Longest}字までの一行で書いてください。");
    }

    /// <summary>A row of cells out of the fields target-2019, target-2020, …; null when a text does not fit into a cell.</summary>
    /// <param name="form">The form.</param>
    /// <param name="years">The years to look for.</param>
    /// <param name="before">The row in force: an unchanged text keeps its reading, and a year that was not asked for its cell.</param>
    /// <param name="prefix">How the fields' names begin.</param>
    public static YearCells? Row(IFormCollection form, IEnumerable<FiscalYear> years, YearCells before, string prefix = "target")
    {
        var row = before.Cells.ToDictionary(cell => cell.Year, cell => cell.Cell);
        foreach (var year in years)
        {
            var field = $"{prefix}-{year.StartYear}";
            if (!form.ContainsKey(field)) continue;
            var typed = form[field].ToString();
            if (typed.Length > Cell.Longest || typed.Any(char.IsControl)) return null;
            if (before[year] is { } same ? same.Printed == typed : typed.Length == 0) continue;
            row[year] = Cell.Read(typed);
        }
        return new(row.OrderBy(pair => pair.Key).Select(pair => new YearCell(pair.Key, pair.Value)).ToValues());
    }

    private static AskedChange SetDirection(IFormCollection form, ItemId item)
    {
        if (form.Word("series") is not { } series) return AskedChange.Wrong(Unknown);
        return DirectionOf(form.Text("direction"), form.Text("steps")) is { } direction
            ? AskedChange.Of(new PlanChange.SetDirection(item, new(series), direction))
            : AskedChange.Wrong("どちらがよいかを選んでください。段階のときは、低い順に2つ以上の違う言葉を「→」で区切って書いてください（検討→策定→公表）。");
    }

    /// <summary>The direction of a choice; null when none was chosen or a ladder has no two different steps.</summary>
    public static Direction? DirectionOf(string choice, string steps)
    {
        var words = steps.Split('→', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return choice switch
        {
            "higher" => new Direction.Higher(),
            "lower" => new Direction.Lower(),
            "within" => new Direction.Within(),
            "milestones" when words.Length >= 2 && words.Distinct().Count() == words.Length && words.All(word => PlanForms.IsLine(word, Cell.Longest)) => new Direction.Milestones(words.ToValues()),
            _ => null,
        };
    }
}
