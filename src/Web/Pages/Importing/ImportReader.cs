using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Reads kept files and compares them with what is stored. Reading them again at the commit gives the same answer or another basis.</summary>
internal sealed class ImportReader(IGrainFactory grains, IJournal journal)
{
    /// <summary>What taking the files would do.</summary>
    public async Task<ImportView> ReadAsync(Desk desk, string id, ImportChoice choice, ImportWish wish)
    {
        var record = await grains.GetGrain<IPlanGrain>(GrainKeys.Plan(desk.Municipality, choice.Plan)).Read();
        var mapping = MappingDrafts.Read(choice.Mapping).Now is { } draft ? MappingCheck.Of(draft).Mapping : null;
        var options = new ReadingOptions(desk.Municipality, choice.Plan, record.Plan?.Name ?? choice.PlanName, desk.Town.Sections)
        {
            Known = mapping is not null && record.Plan is { Items.Count: > 0 } kept ? new(kept, record.Past) : null,
        };
        var read = choice.Files.Select(file => (file.Name, Reading: ImportSource.Read(new(file.Name, file.Bytes), options, mapping))).ToList();
        var view = new ImportView(desk, id, choice, record, []) { Wish = wish };
        var cycles = desk.Snapshot.Cycles.Where(cycle => cycle.Plan == choice.Plan && cycle.Phase is not CyclePhase.NotOpened).ToList();
        return cycles.Count == 0 ? OfPlan(view, read, options) : await OfSheetsAsync(view, read, cycles, options);
    }

    private static ImportView OfPlan(ImportView view, List<(string Name, PlanReading Reading)> read, ReadingOptions options)
    {
        var current = FiscalYear.Containing(view.Desk.Today);
        var existing = view.Record.Plan is { } plan ? new PlanBook(plan, view.Record.Past) : null;
        var files = new List<FileView>();
        foreach (var (name, reading) in read)
        {
            if (reading is not PlanReading.Read found)
            {
                files.Add(FileView.Refused(name, ((PlanReading.Refused)reading).Errors));
                continue;
            }
            var past = found with { Book = new(found.Book.Plan, found.Book.Sheets.Where(sheet => sheet.Year < current).ToValues()) };
            var rest = existing is null ? 0 : PlanPart.LeftOut(existing, past.Book).Count;
            if (rest > 0) view = view with { Rest = rest };
            if (rest > 0 && !view.Wish.DropsRest)
            {
                var whole = PlanPart.Into(existing!, past, options);
                if (whole is PlanReading.Refused refused)
                {
                    files.Add(FileView.Refused(name, refused.Errors));
                    continue;
                }
                past = (PlanReading.Read)whole;
            }
            var preview = PlanPreview.Between(existing, past);
            files.Add(new(name, [], found.Doubts, Lines(preview, _ => true), [], preview.Subjects.Sum(subject => subject.Unchanged)) { Part = PartOf(found.Book, existing?.Plan), LeftRows = found.LeftRows, Fresh = FreshDoubts.Of(existing, found.Doubts, preview, null, options), Later = found.Book.Sheets.Select(sheet => sheet.Year).Where(year => year >= current).Distinct().Order().ToValues() });
            view = view with { Change = new PlanChange.TakePlan(past.Book, name) };
        }
        if (read.Count > 1) view = view with { Problems = ["計画の本文は一つのファイルから取り込みます。ファイルを一つだけ選び直してください。"] };
        else if (files.All(file => file.Errors.Count == 0) && files.All(file => file.Taken.Count == 0)) view = view with { Problems = [Words.Of(PlanRefusal.NothingChanges).Ja] };
        if (read[0].Reading is PlanReading.Read { Book.Plan: var imported } && view.Desk.Snapshot.RivalOf(imported) is { } rival)
            view = view with { Problems = [$"計画「{rival.Name}」に、同じ年度の同じ取り組み事項がすでにあります。その計画の画面から取り込んでください。"] };
        return Finished(view, files);
    }

    private async Task<ImportView> OfSheetsAsync(ImportView view, List<(string Name, PlanReading Reading)> read, List<CycleState> cycles, ReadingOptions options)
    {
        var open = cycles.Where(cycle => cycle.Phase is CyclePhase.Open).Select(cycle => cycle.Year).Order().ToList();
        if (open.Count == 0 || view.Record.Plan is not { } plan) return Finished(view with { Problems = ["開始している年度がありません。年度を開始してから取り込んでください。"] }, []);
        var sheets = read.Select(each => each.Reading).OfType<PlanReading.Read>().SelectMany(found => found.Book.Sheets).ToList();
        if (view.Wish.Year is { } asked && !open.Contains(asked)) return Finished(view with { OpenYears = open.ToValues(), Problems = [NotOpen(asked, open)] }, []);
        var year = view.Wish.Year ?? open.LastOrDefault(each => sheets.Exists(sheet => sheet.Year == each), open[^1]);
        var drafts = new DraftsOf(view.Desk, grains, journal, plan, year);
        var files = new List<FileView>();
        foreach (var (name, reading) in read)
            files.Add(reading is PlanReading.Read found ? await drafts.TakeAsync(name, found, view.Record.Past, options) : FileView.Refused(name, ((PlanReading.Refused)reading).Errors));
        var change = new PlanChange.TakeSheets(year, drafts.Fills.ToValues(), Excerpt(read.Select(each => each.Name)));
        if (drafts.Problems.Count == 0 && drafts.Fills.Count == 0 && files.All(file => file.Errors.Count == 0)) drafts.Problems.Add(Nothing(year, open, sheets));
        return Finished(view with { Year = year, OpenYears = open.ToValues(), Change = change, Problems = drafts.Problems.ToValues() }, files);
    }

    // A file of other years is not a file without a change.
    private static string Nothing(FiscalYear year, List<FiscalYear> open, List<YearSheet> sheets)
    {
        var (name, told) = (EraTable.Standard.FiscalYearName(year), sheets.Select(sheet => sheet.Year).Distinct().Order().ToList());
        return told.Count == 0 ? $"ファイルに調書がありません。{name}の実績・内容・備考を書いたファイルを選び直してください。"
            : told.Contains(year) ? $"{name}の調書に、変わるところはありません。"
            : $"{name}の調書に、変わるところはありません。ファイルに書かれているのは{string.Join('、', told.Select(EraTable.Standard.FiscalYearName))}の調書だけです。取り込めるのは、開始している年度（{string.Join('、', open.Select(EraTable.Standard.FiscalYearName))}）の調書です。";
    }

    /// <summary>What a year that cannot be filled is answered.</summary>
    internal static string NotOpen(FiscalYear asked, IEnumerable<FiscalYear> open) =>
        $"{EraTable.Standard.FiscalYearName(asked)}は開始していないか、締められています。開始している年度（{string.Join('、', open.Select(EraTable.Standard.FiscalYearName))}）から選んでください。";

    /// <summary>How much of the plan a file has; null when it has all of it.</summary>
    internal static string? PartOf(PlanBook read, Plan? plan) => plan is null || plan.Items.Count(item => read.Plan.Find(item.Id) is not null) is var has && has == plan.Items.Count ? null
        : $"このファイルにあるのは計画の一部です（取り組み事項{plan.Items.Count}件のうち{has}件）。";

    /// <summary>The changes of a preview, by subject.</summary>
    internal static Values<SubjectLines> Lines(PlanPreview preview, Func<FactChange, bool> which) => (
        from subject in preview.Subjects
        let changed = subject.Facts.Where(fact => fact.Kind is not ChangeKind.Unchanged && which(fact)).ToList()
        let facts = changed.Where(fact => !IsToldByItsName(fact, changed)).ToValues()
        where facts.Count > 0
        select new SubjectLines($"{subject.Number} {subject.Title}".Trim(), facts)).ToValues();

    // Another section has another id: whoever reads its name needs no second line.
    private static bool IsToldByItsName(FactChange fact, List<FactChange> changed) => fact.Key.Kind switch
    {
        TidyKind.LeadId => changed.Exists(other => other.Key.Kind is TidyKind.Lead),
        TidyKind.RelatedId => changed.Exists(other => other.Key.Kind is TidyKind.Related),
        _ => false,
    };

    /// <summary>Whether a fact is what a section writes on the sheet of the year.</summary>
    internal static bool IsOfSheet(FactChange fact, FiscalYear year) => SheetFacts.Has(fact.Key, year);

    private static ImportView Finished(ImportView view, List<FileView> files)
    {
        var change = view.Problems.Count > 0 || files.Exists(file => file.Errors.Count > 0) ? null : view.Change;
        return view with { Files = files.ToValues(), Change = change, Basis = BasisOf(view, change, files) };
    }

    // Over the change itself: another mapping, another year or another sheet makes another one.
    private static string BasisOf(ImportView view, PlanChange? change, List<FileView> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(change, DomainJson.Options));
        foreach (var doubt in files.SelectMany(file => file.Doubts)) hash.AppendData(Encoding.UTF8.GetBytes($"\n{doubt.Number} {doubt.Place} {doubt.Line} {doubt.Where} {doubt.Printed} {doubt.Proposed}"));
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{view.Record.StateVersion}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Excerpt(IEnumerable<string> names) => string.Join('、', names) is { Length: > 200 } long_ ? long_[..200] + "…" : string.Join('、', names);
}
