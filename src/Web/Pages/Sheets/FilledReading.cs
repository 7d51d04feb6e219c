using ReformFlow.Documents;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Web.Exporting;
using ReformFlow.Web.Pages.Importing;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>What a filled form came to for one sheet.</summary>
/// <param name="Taken">What it brings; null where it cannot be taken.</param>
/// <param name="Problem">Why it cannot be taken and what to do; empty where it can.</param>
internal sealed record Filled(TakenForm? Taken, string Problem = "")
{
    /// <summary>The single reasons, each with its cell; empty where the problem says it all.</summary>
    public Values<string> Reasons { get; init; } = [];
}

/// <summary>Compares a filled form with the fields of a sheet: what of it is for this sheet, what somebody wrote in it, and whether it comes too late.</summary>
/// <param name="view">The sheet.</param>
/// <param name="typed">What stands in the fields.</param>
internal sealed class FilledReading(SheetView view, TypedSheet typed)
{
    private const string Anew = "この調書の様式を書き出し直して記入するか、欄に直接書いてください。";

    private readonly TypedSheet _stored = TypedSheet.Of(view.Sheet.Content, view.Sheet.StateVersion);

    /// <summary>What the file comes to.</summary>
    public Filled Of(SourceFile file) => FilledForms.Accepted.Split(',').Contains(file.Ending)
        ? PlanFile.Read(file, new ReadingOptions(view.Desk.Municipality, view.Plan.Id, view.Plan.Name, view.Desk.Town.Sections)) switch
        {
            PlanReading.Read read => Problem(read) is { } problem ? new(null, problem) : Taken(file.Name, read),
            PlanReading.Refused refused => new(null, $"直すところが{refused.Errors.Count}件あります。") { Reasons = refused.Errors.Select(error => error.ToString()).ToValues() },
            var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of reading."),
        }
        : new(null, $"様式か一覧ではない種類のファイルです（「{file.Ending}」）。記入した様式（.xlsx）か一覧（.xlsx、.xls、.csv）を選んでください。");

    private string Called => $"{view.Number} {view.Item.Title}";

    // A whole plan may be in the file; only what is about this sheet counts, and it must be there.
    private string? Problem(PlanReading.Read read)
    {
        var plan = read.Book.Plan;
        if (plan.Name != view.Plan.Name) return $"計画「{plan.Name}」のファイルです。この調書は計画「{view.Plan.Name}」のものです。{Anew}";
        if (plan.Find(view.Item.Id) is not { } item) return $"「{string.Join("」「", plan.Items.Take(3).Select(other => $"{plan.OriginalPlaceOf(other.Id).Number} {other.Title}"))}」の様式です。この調書は「{Called}」です。「{Called}」の様式を選んでください。";
        if (read.Stamps.Count > 0 && read.Stamps.All(stamp => stamp.Year != view.Id.Year)) return $"{Name(read.Stamps[0].Year)}の様式です。この調書は{view.YearName}です。{view.YearName}の様式を選んでください。";
        if (Sheet(read) is not { } sheet) return $"「{Called}」の{view.YearName}の記入がありません。記入する年度の欄を確かめるか、{Anew}";
        if (sheet.Content.Answers.Any(answer => view.Sheet.Questions.All(question => question.Series.Id != answer.Series)) || item.AllSeries.Count() < view.Sheet.Questions.Count)
            return $"様式を書き出した後に、計画の成果指標が変わりました。{Anew}";
        return Stamp(read) is { } stamp && stamp.StateVersion > view.Sheet.StateVersion ? $"この調書にない更新番号{stamp.StateVersion}の様式です。{Anew}" : Late(read, sheet);
    }

    // Where somebody saved the same field otherwise after the form was handed out, the form does not know it.
    private string? Late(PlanReading.Read read, YearSheet sheet)
    {
        if (Stamp(read) is not { } stamp) return null;
        var (basis, said) = (Basis(stamp), Fields(sheet));
        var late = Written(said, basis).Where(field => !TakenForm.IsSame(_stored[field], basis[field]) && !TakenForm.IsSame(_stored[field], said[field])).Select(view.NameOfTyped).ToList();
        return late.Count == 0 ? null : $"様式を書き出した後に、{string.Join("、", late)}が調書で変わりました（様式は更新番号{stamp.StateVersion}、今は{view.Sheet.StateVersion}）。今の内容と見比べて欄に直接書くか、様式を書き出し直して記入してください。";
    }

    private Filled Taken(string name, PlanReading.Read read)
    {
        var said = Fields(Sheet(read)!);
        var written = Written(said, Stamp(read) is { } stamp ? Basis(stamp) : null).Where(field => !TakenForm.IsSame(typed[field], said[field]));
        return new(new TakenForm(name, [.. written.Select(field => new TakenField(field, TakenForm.Plain(typed[field]), TakenForm.Plain(said[field])))],
            [.. read.Doubts.Where(IsOfSheet).Select(DoubtWords.Of)], [.. Left(read)]));
    }

    // What is there and is not what the form was handed out with; a value's field before its explanation, texts last.
    private IEnumerable<string> Written(TypedSheet said, TypedSheet? basis) =>
        from field in said.Fields.Keys
        where said[field].Length > 0 && (basis is null || !TakenForm.IsSame(said[field], basis[field])) && IsOpen(field)
        orderby field is TypedSheet.Narrative or TypedSheet.Remarks
        select field;

    // In the second collection only the values that are asked again.
    private bool IsOpen(string field) => view.Settling is not { } settling || settling.Series.Any(series => field == TypedSheet.ValueOf(series) || field.StartsWith(TypedSheet.ValueOf(series).Replace("value-", "why-", StringComparison.Ordinal) + "-", StringComparison.Ordinal));

    private TypedSheet Basis(FormStamp stamp) => TypedSheet.Of(view.History.ContentAt(stamp.StateVersion), stamp.StateVersion);

    private static TypedSheet Fields(YearSheet sheet) => TypedSheet.Of(sheet.Content, 0);

    private FormStamp? Stamp(PlanReading.Read read) => read.Stamps.FirstOrDefault(stamp => stamp.Item == view.Item.Id && stamp.Year == view.Id.Year);

    private YearSheet? Sheet(PlanReading.Read read) => read.Book.Sheets.FirstOrDefault(sheet => sheet.Item == view.Item.Id && sheet.Year == view.Id.Year);

    private bool IsOfSheet(Doubt doubt) => doubt.About is not { } about || about.Subject.Length == 0 || (about.Subject == view.Item.Id.Value && about.Year == view.Id.Year.StartYear && about.Kind is not TidyKind.Target);

    private IEnumerable<string> Left(PlanReading.Read read)
    {
        var existing = ExportBook.Only(new(view.Plan, view.Past), view.Item.Id);
        var preview = PlanPreview.Between(existing, read with { Book = ExportBook.Only(read.Book, view.Item.Id) });
        return from subject in preview.Subjects
               where subject.Id == view.Item.Id.Value
               from fact in subject.Facts
               where fact.Kind is ChangeKind.Changed or ChangeKind.Added && !ImportReader.IsOfSheet(fact, view.Id.Year) && !IsOfYear(fact.Key)
               select $"{fact.Label}：今「{fact.Before}」、様式「{fact.After}」";
    }

    // Readings and explanations of the year's own values are told by the fields.
    private bool IsOfYear(TidyKey key) => key.Year == view.Id.Year.StartYear && key.Kind is not TidyKind.Target;

    private static string Name(FiscalYear year) => EraTable.Standard.FiscalYearName(year);
}
