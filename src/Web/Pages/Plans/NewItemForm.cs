using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Plans;

/// <summary>Reads the form of an item that joins a plan.</summary>
internal static class NewItemForm
{
    /// <summary>How many rows of values the form offers; an item gets those that are filled in.</summary>
    public const int MostSeries = 3;

    /// <summary>The item and its place, or what is wrong.</summary>
    public static AskedChange Read(IFormCollection form, Plan plan, Desk desk)
    {
        if (form.Word("id") is not { } id) return AskedChange.Wrong(PlanForms.IdWrong);
        if (!PlanForms.IsLine(form.Text("title"))) return AskedChange.Wrong("題名を400字までの一行で書いてください。");
        if (!PlanForms.IsLine(form.Text("number"), 12) || form.Text("number").Any(char.IsWhiteSpace)) return AskedChange.Wrong("項目番号を、空白のない12字までで書いてください。");
        if (form.Word("under") is not { } under) return AskedChange.Wrong("掲載する見出しを選んでください。");
        if (form.Year("from") is not { } from) return AskedChange.Wrong(PlanForms.YearWrong);
        if (Named(form["leads"].ToArray(), desk) is not { Count: > 0 } leads) return AskedChange.Wrong("主体課を1つ以上選んでください。");
        if (Indicators(form, id, plan, from) is not { } indicators) return AskedChange.Wrong($"成果指標の名前（400字まで）、系列の名前（100字まで）と目標（{Cell.Longest}字まで）を一行で書いてください。");

        var item = new ActionItem(new(id), form.Text("title"), new LeadSections(leads), Related(form, desk), Paragraphs.Of(form.Text("description")),
            Schedule.Of([]), indicators, new ItemLife(from));
        return AskedChange.Of(new PlanChange.AddItem(item, new(item.Id, new(under), new(form.Text("number")), IsRepost: false)));
    }

    private static Values<NamedSection> Named(IEnumerable<string?> ids, Desk desk) => ids.OfType<string>().Where(StableId.IsValid).Distinct()
        .Select(id => new SectionId(id)).Where(id => desk.Town.Sections.Sections.Any(section => section.Id == id))
        .Select(id => new NamedSection(desk.Town.NameOf(id, desk.Today), id)).ToValues();

    private static RelatedSections Related(IFormCollection form, Desk desk) => form.Text("relatedKind") switch
    {
        "all" => new RelatedSections.All(),
        "listed" when Named(form["related"].ToArray(), desk) is { Count: > 0 } named => new RelatedSections.Listed(named),
        _ => new RelatedSections.Blank(),
    };

    // Null when something typed does not fit. An item without an indicator is allowed: other towns have them.
    private static Values<Indicator>? Indicators(IFormCollection form, string id, Plan plan, FiscalYear from)
    {
        var series = Enumerable.Range(1, MostSeries).Where(at => IsFilled(form, at)).Select(at => SeriesOf(form, id, at, plan, from)).ToList();
        if (series.Count == 0) return form.Text("indicator").Length == 0 ? [] : null;
        if (series.Any(each => each is null) || !PlanForms.IsLine(form.Text("indicator"))) return null;
        return [new(new($"{id}-i1"), [new(from, form.Text("indicator"))], series.OfType<Series>().ToValues())];
    }

    private static bool IsFilled(IFormCollection form, int at) =>
        form.Text($"label{at}").Length > 0 || form.Keys.Any(key => key.StartsWith(string.Create(CultureInfo.InvariantCulture, $"target{at}-"), StringComparison.Ordinal) && form.Text(key).Length > 0);

    private static Series? SeriesOf(IFormCollection form, string id, int at, Plan plan, FiscalYear from)
    {
        var blank = new YearCells(plan.First.Through(plan.Last).Where(year => year >= from).Select(year => new YearCell(year, Cell.Read(""))).ToValues());
        var label = form.Text($"label{at}");
        if (label.Length > 100 || label.Any(char.IsControl)) return null;
        if (ItemForms.Row(form, blank.Cells.Select(cell => cell.Year), blank, $"target{at}") is not { } row) return null;
        var period = Enum.TryParse<PeriodKind>(form.Text($"period{at}"), out var kind) && Enum.IsDefined(kind) ? kind : PeriodKind.NotStated;
        var years = form.Text($"calendar{at}") == "1" ? YearBasis.CalendarYear : YearBasis.FiscalYear;
        return new(new($"{id}-s{at}"), label, period, years, TargetHistory.StartingWith(row), ItemForms.DirectionOf(form.Text($"direction{at}"), ""));
    }
}
