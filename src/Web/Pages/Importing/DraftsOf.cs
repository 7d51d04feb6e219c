using ReformFlow.Documents;
using ReformFlow.Documents.Previews;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Collects what files write on the drafts of one year, and what stands in the way.</summary>
internal sealed class DraftsOf(Desk desk, IGrainFactory grains, Plan plan, FiscalYear year)
{
    private readonly HashSet<ItemId> _taken = [];

    /// <summary>The drafts that would change.</summary>
    public List<SheetFill> Fills { get; } = [];

    /// <summary>What stands in the way, with what to do next.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Takes one file.</summary>
    public async Task<FileView> TakeAsync(string name, PlanReading.Read read, Values<YearSheet> past)
    {
        var stored = new List<YearSheet>();
        foreach (var sheet in read.Book.Sheets.Where(sheet => sheet.Year == year))
            if (await TakeAsync(name, sheet) is { } known) stored.Add(known);
        var items = read.Book.Plan.Items.Select(item => item.Id).ToHashSet();
        var existing = new PlanBook(plan, [.. past.Where(sheet => sheet.Year != year), .. stored]);
        var preview = PlanPreview.Between(existing, read);
        var own = preview.Subjects.Where(subject => !subject.IsItem || items.Contains(new(subject.Id))).ToList();
        // What the file is silent about stays as it is: only what it says otherwise is shown.
        return new(name, [], read.Doubts,
            ImportReader.Lines(new(own.ToValues()), fact => fact.Kind is not ChangeKind.Missing && ImportReader.IsOfSheet(fact, year)),
            ImportReader.Lines(new(own.ToValues()), fact => fact.Kind is not ChangeKind.Missing && !ImportReader.IsOfSheet(fact, year)),
            own.Sum(subject => subject.Unchanged)) { Part = ImportReader.PartOf(read.Book, plan) };
    }

    // The draft as it is stored; null where there is none.
    private async Task<YearSheet?> TakeAsync(string name, YearSheet read)
    {
        if (plan.Find(read.Item) is not { } item)
        {
            Problems.Add($"「{name}」の「{read.Item}」という取り組み事項は計画にありません（{EraTable.Standard.FiscalYearName(year)}の調書）。計画に加えるか、ファイルから除いてください。");
            return null;
        }
        var called = $"{plan.OriginalPlaceOf(item.Id).Number} {item.Title}";
        if (await grains.GetGrain<IActionItemGrain>(GrainKeys.Item(desk.Municipality, item.Id)).Read(year) is not { } sheet)
        {
            Problems.Add($"「{called}」の{EraTable.Standard.FiscalYearName(year)}の調書は開始していません。年度の開始を確かめてください。");
            return null;
        }
        var fill = SheetFill.Of(read, sheet);
        if (!fill.IsNothing)
        {
            if (!_taken.Add(item.Id)) Problems.Add($"「{called}」の{EraTable.Standard.FiscalYearName(year)}の調書が二つのファイルにあります。一つだけ選んでください。");
            else if (sheet.Stage is not Stage.Draft || sheet.IsBeingSettled) Problems.Add($"「{called}」の{EraTable.Standard.FiscalYearName(year)}の調書は{Words.Of(sheet.Stage).Ja}なので取り込めません。差戻しを待つか、ファイルから除いてください。");
            else Fills.Add(fill);
        }
        return new(item.Id, year, sheet.Content);
    }
}
