using ReformFlow.Documents;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Previews;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Sheets;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Collects what files write on the drafts of one year, and what stands in the way.</summary>
internal sealed class DraftsOf(Desk desk, IGrainFactory grains, IJournal journal, Plan plan, FiscalYear year)
{
    private const string Anew = "今の内容と見比べて調書に直接書くか、様式を書き出し直して記入したものを選んでください。";

    private readonly HashSet<ItemId> _taken = [];

    /// <summary>The drafts that would change.</summary>
    public List<SheetFill> Fills { get; } = [];

    /// <summary>What stands in the way, with what to do next.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Takes one file.</summary>
    public async Task<FileView> TakeAsync(string name, PlanReading.Read read, Values<YearSheet> past, ReadingOptions options)
    {
        var (stored, replaced) = (new List<YearSheet>(), new List<string>());
        read = Known(name, read);
        foreach (var sheet in read.Book.Sheets.Where(sheet => sheet.Year == year && plan.Find(sheet.Item) is not null))
            if (await TakeAsync(sheet, read.Stamps.FirstOrDefault(stamp => stamp.Item == sheet.Item && stamp.Year == year), replaced) is { } known) stored.Add(known);
        read = read with { Book = new(read.Book.Plan, read.Book.Sheets.Select(sheet => Fills.Find(fill => fill.Item == sheet.Item && sheet.Year == year) is { } fill ? sheet with { Content = fill.After } : sheet).ToValues()) };
        var items = read.Book.Plan.Items.Select(item => item.Id).Where(item => plan.Find(item) is not null).ToHashSet();
        var existing = new PlanBook(plan, [.. past.Where(sheet => sheet.Year != year), .. stored]);
        var preview = PlanPreview.Between(existing, read);
        var under = read.Book.Plan.Placements.Where(place => items.Contains(place.Item)).Select(place => place.Under.Value).ToHashSet();
        var own = preview.Subjects.Where(subject => subject.IsItem ? items.Contains(new(subject.Id)) : subject.Kind is not ChangeKind.Added || under.Contains(subject.Id)).ToList();
        // What the file is silent about stays as it is: only what it says otherwise is shown.
        return new(name, [], read.Doubts,
            ImportReader.Lines(new(own.ToValues()), fact => fact.Kind is not ChangeKind.Missing && ImportReader.IsOfSheet(fact, year)),
            ImportReader.Lines(new(own.ToValues()), fact => fact.Kind is not ChangeKind.Missing && !ImportReader.IsOfSheet(fact, year)),
            own.Sum(subject => subject.Unchanged)) { Part = ImportReader.PartOf(read.Book, plan), Replaced = replaced.ToValues(), LeftRows = read.LeftRows, Fresh = FreshDoubts.Of(existing, read.Doubts, preview, year, options) };
    }

    // Said once, in the file's own words: the facts of an item that the plan does not have are nobody's business here.
    private PlanReading.Read Known(string name, PlanReading.Read read)
    {
        var unknown = read.Book.Plan.Items.Where(item => plan.Find(item.Id) is null).ToList();
        foreach (var item in unknown)
        {
            var place = read.Places.FirstOrDefault(each => each.Item == item.Id)?.Place.ToString() ?? name;
            Problems.Add($"{place}：項目番号{read.Book.Plan.OriginalPlaceOf(item.Id).Number}「{item.Title}」は、計画「{plan.Name}」にありません。計画にあるものなら番号か題名を計画とそろえ、新しいものなら計画の維持で加え、要らなければファイルから除いて選び直してください。");
        }
        return unknown.Count == 0 ? read : read with { Doubts = read.Doubts.Where(doubt => doubt.About is not { } about || !unknown.Exists(item => item.Id.Value == about.Subject)).ToValues() };
    }

    // The draft as it is stored; null where there is none.
    private async Task<YearSheet?> TakeAsync(YearSheet read, FormStamp? stamp, List<string> replaced)
    {
        var item = plan.Find(read.Item)!;
        var called = $"{plan.OriginalPlaceOf(item.Id).Number} {item.Title}";
        if (await grains.GetGrain<IActionItemGrain>(GrainKeys.Item(desk.Municipality, item.Id)).Read(year) is not { } sheet)
        {
            Problems.Add($"「{called}」の{EraTable.Standard.FiscalYearName(year)}の調書は開始していません。年度の開始を確かめてください。");
            return null;
        }
        var merge = FormMerge.Of(read, sheet, await BasisAsync(read.Item, sheet, stamp));
        var fill = merge.Fill;
        if (!fill.IsNothing)
        {
            if (!_taken.Add(item.Id)) Problems.Add($"「{called}」の{EraTable.Standard.FiscalYearName(year)}の調書が二つのファイルにあります。一つだけ選んでください。");
            else if (sheet.Stage is not Stage.Draft || sheet.IsBeingSettled) Problems.Add($"「{called}」の{EraTable.Standard.FiscalYearName(year)}の調書は{Words.Of(sheet.Stage).Ja}なので取り込めません。差戻しを待つか、ファイルから除いてください。");
            else if (stamp?.StateVersion > sheet.StateVersion) Problems.Add($"「{called}」の様式は、この調書にない更新番号{stamp.StateVersion}のものです。{Anew}");
            else if (merge.Late.Count > 0) Problems.Add($"「{called}」の{FormMerge.Named(merge.Late)}は、様式を書き出した後に調書で変わりました（様式は更新番号{stamp!.StateVersion}、今は{sheet.StateVersion}）。{Anew}");
            else Fills.Add(fill);
            if (merge.Replaced.Count > 0) replaced.Add($"{called}：{FormMerge.Named(merge.Replaced)}");
        }
        return new(item.Id, year, sheet.Content);
    }

    // What the form was handed out with; null where nothing says it.
    private async Task<SheetContent?> BasisAsync(ItemId item, SheetState sheet, FormStamp? stamp) => stamp is null ? null
        : stamp.StateVersion == sheet.StateVersion ? sheet.Content
        : (await SheetReader.HistoryAsync(journal, new(desk.Municipality, item, year), default)).ContentAt(stamp.StateVersion);
}
