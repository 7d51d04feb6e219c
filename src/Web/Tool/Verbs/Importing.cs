using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Importing;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Takes a document of sheets: the plan, and the sheets of the years that are over, in one act of the plan.</summary>
internal sealed class Importing(IGrainFactory grains, ITownBook book, IColumnMappings mappings, IJournal journal, BusinessClock clock)
{
    /// <summary>Runs the verb.</summary>
    public async Task<int> RunAsync(ToolRequest.Import asked, Output output)
    {
        var registered = new List<Municipality>();
        foreach (var each in await book.AllAsync())
            if (await book.OfAsync(each) is { } known) registered.Add(known.Town.Municipality);
        if (ImportVerb.Municipality(asked.Municipality, registered) is not { } municipality) return output.Refuse(ImportVerb.UnknownCode(asked));
        var plan = ImportVerb.PlanOf(asked, municipality);
        var grain = grains.GetGrain<IPlanGrain>(GrainKeys.Plan(municipality, plan));
        var record = await grain.Read();
        if (asked.FiscalYear is not null) return await new DraftFilling(grains, book, mappings, journal, clock).RunAsync(asked, municipality, plan, output);
        if (record.Plan is { Items.Count: > 0 } there && !asked.IsDryRun) return output.Refuse(Exists(municipality, there, await OpenAsync(municipality, plan)));
        var (mapping, problem) = await MappingAsync(asked, municipality);
        if (problem is not null) return output.Refuse($"{problem.Ja} / {problem.En}");
        if (ImportVerb.Read(asked, municipality, output, mapping) is not PlanReading.Read read) return ExitCode.Refused;
        if (asked.IsDryRun) return ExitCode.Done;
        if (await RivalAsync(municipality, read.Book.Plan) is { } rival) return output.Refuse(Overlaps(municipality, rival));

        // A year that is not over is never past, whatever was asked for.
        var current = FiscalYear.Containing(clock.Today);
        var first = asked.FirstYear is { } year && new FiscalYear(year) is var named && named < current ? named : current;
        var past = new PlanBook(read.Book.Plan, read.Book.Sheets.Where(sheet => sheet.Year < first).ToValues());
        var answer = await grain.Act(new PlanAct.Make(new($"import-{Guid.NewGuid():N}"), record.StateVersion, new PlanChange.ImportPlan(past)), ToolActor.Administrator);
        return Say(answer, asked, municipality, read.Book, past, registered.Any(each => each.Id == municipality), output);
    }

    private async Task<(ColumnMapping? Mapping, Phrase? Problem)> MappingAsync(ToolRequest.Import asked, MunicipalityId municipality)
    {
        if (asked.Mapping is null) return (null, null);
        var (document, problem) = await MappingNames.ForAsync(mappings, municipality, new(asked.File, []), asked.Mapping);
        return (MappingDrafts.Read(document).Now is { } draft ? MappingCheck.Of(draft).Mapping : null, problem);
    }

    private async Task<IReadOnlyList<FiscalYear>> OpenAsync(MunicipalityId municipality, PlanId plan) =>
        [.. (await book.OfAsync(municipality))?.Cycles.Where(cycle => cycle.Plan == plan && cycle.Phase is CyclePhase.Open).Select(cycle => cycle.Year).Order() ?? Enumerable.Empty<FiscalYear>()];

    // Two plans with the same items in the same years: nobody could say which one a sheet belongs to.
    private async Task<Plan?> RivalAsync(MunicipalityId municipality, Plan imported) => (await book.OfAsync(municipality))?.RivalOf(imported);

    private static int Say(PlanDecision answer, ToolRequest.Import asked, MunicipalityId municipality, PlanBook read, PlanBook past, bool isRegistered, Output output)
    {
        if (answer is PlanDecision.Refused refused)
        {
            var words = Words.Of(refused.Why);
            return output.Refuse($"取り込めません。何も取り込んでいません。{words.Ja} {refused.Where} / Nothing was taken. {words.En}");
        }
        if (asked.IsJson) return ExitCode.Done;
        output.Out.WriteLine();
        output.Out.WriteLine($"取り込みました: {municipality} {read.Plan.Id}、取り組み事項 {read.Plan.Items.Count}件、過去の調書 {past.Sheets.Count}枚。 / Imported.");
        if (read.Sheets.Count > past.Sheets.Count) output.Out.WriteLine($"  ここで作業する年度の調書 {read.Sheets.Count - past.Sheets.Count}枚は取り込みません。年度を開始して書いてください。 / Sheets of years to work on here were left out.");
        if (!isRegistered) output.Out.WriteLine($"  自治体 {municipality} はまだ登録されていません。課と職を登録すると年度を開始できます。 / The municipality is not registered yet: register sections and posts to open a year.");
        return ExitCode.Done;
    }

    private static string Exists(MunicipalityId municipality, Plan plan, IReadOnlyList<FiscalYear> open) => (open.Count == 0 ? ""
        : $"開始している年度（{string.Join('、', open.Select(year => year.StartYear))}）の調書に取り込むなら、--fiscal-year と --person を指定してください。 / To fill the drafts of an open year ({string.Join(", ", open.Select(year => year.StartYear))}) name --fiscal-year and --person. ") +
        $"{municipality} の計画 {plan.Id}（{plan.Name}）には取り組み事項がすでにあります。何も取り込んでいません。別の計画なら --plan で別の識別子を指定してください。 / "
        + $"{municipality} has the plan {plan.Id} with items already. Nothing was taken. Name another id with --plan for another plan.";

    private static string Overlaps(MunicipalityId municipality, Plan rival) =>
        $"{municipality} の計画 {rival.Id} に、同じ年度の同じ取り組み事項がすでにあります。何も取り込んでいません。 / "
        + $"The plan {rival.Id} of {municipality} has the same items in the same years already. Nothing was taken.";
}

/// <summary>Who acts when a verb does.</summary>
internal static class ToolActor
{
    /// <summary>The account that the journal names.</summary>
    public const string Account = "administrator";

    /// <summary>The administrator at the command line, who is no person of the town.</summary>
    public static Actor Administrator { get; } = new(null, Account);
}
