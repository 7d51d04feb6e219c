using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Pages.Importing;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Fills the drafts of an open year out of a file, as the page of imports does, for an officer of planning who is named.</summary>
internal sealed class DraftFilling(IGrainFactory grains, ITownBook book, IColumnMappings mappings, IJournal journal, BusinessClock clock)
{
    /// <summary>Shows what the file would do, and takes it unless it is only tried.</summary>
    public async Task<int> RunAsync(ToolRequest.Import asked, MunicipalityId municipality, PlanId plan, Output output)
    {
        var year = $"{asked.FiscalYear}年度の調書には何も取り込んでいません。";
        if (InputFile.Read(asked.File, out var unreadable) is not { } bytes) return output.Refuse(unreadable);
        if (await book.OfAsync(municipality) is not { } town || town.Find(plan) is null)
            return output.Refuse($"計画 {plan} はありません。{year}識別子と自治体を確かめてください。 / There is no such plan; nothing was taken into {asked.FiscalYear}.");
        var (mapping, problem) = await MappingNames.ForAsync(mappings, municipality, new(asked.File, bytes), asked.Mapping);
        if (problem is not null) return output.Refuse($"{problem.Ja}{year} / {problem.En}");
        var desk = new Desk(new Actor(new PersonId(asked.Person!), ToolActor.Account), town, clock.Today);
        var choice = new ImportChoice(plan, "", [(Path.GetFileName(asked.File), bytes)]) { Mapping = mapping };
        var view = await new ImportReader(grains, journal).ReadAsync(desk, "", choice, new(new(asked.FiscalYear!.Value)));
        Print(view, output);
        var settled = new SettledDoubts(asked.IsSettled ? view.Files.Index().SelectMany(file => file.Item.Doubts.Select(doubt => ImportForms.NameOf(file.Index, doubt.Number)).Append(SettledDoubts.NameOfReplacing(file.Index))).ToList() : [], _ => asked.Reason ?? "");
        if (asked.IsDryRun) return view.Change is null ? ExitCode.Refused : ExitCode.Done;
        if (view.Change is null) return output.Refuse($"取り込めません。{year} / Nothing was taken into {asked.FiscalYear}.");
        if (view.Against(view.Basis, settled) is { } against) return output.Refuse($"{against.Ja}{year}見て正しければ --settled を、疑わしい値には --reason も付けてください。 / {against.En} Nothing was taken into {asked.FiscalYear}; add --settled, and --reason for values that look wrong.");
        var act = new PlanAct.Make(new($"import-{Guid.NewGuid():N}"), view.Record.StateVersion, settled.In(view.Change, view.Files));
        if (await grains.GetGrain<IPlanGrain>(GrainKeys.Plan(municipality, plan)).Act(act, desk.Actor) is PlanDecision.Refused refused)
            return output.Refuse($"{Words.Of(refused.Why).Ja}{refused.Where} {year} / {Words.Of(refused.Why).En}");
        output.Out.WriteLine($"取り込みました: {municipality} {plan}、{asked.FiscalYear}年度の調書。 / Taken into the drafts of {asked.FiscalYear}.");
        return ExitCode.Done;
    }

    private static void Print(ImportView view, Output output)
    {
        foreach (var problem in view.Problems) output.Error.WriteLine(problem);
        foreach (var file in view.Files)
        {
            foreach (var error in file.Errors) output.Error.WriteLine($"  {error}");
            foreach (var replaced in file.Replaced) output.Out.WriteLine($"  今の文を置き換える / replaces: {replaced}");
            if (file.Part is { } part) output.Out.WriteLine($"{file.Name}: {part}ないものは変わりません。");
            foreach (var row in file.LeftRows) output.Out.WriteLine($"  読まなかった行 / row not read: {row}");
            foreach (var subject in file.Taken)
                foreach (var fact in subject.Facts) output.Out.WriteLine($"  {subject.Title} {fact.Label}: {fact.Before ?? "（なし）"} → {fact.After}");
            foreach (var subject in file.Left)
                output.Out.WriteLine($"  取り込まない / not taken: {subject.Title} {string.Join("、", subject.Facts.Select(fact => fact.Label))}");
            foreach (var doubt in file.Doubts.Where(file.MustSettle))
                output.Out.WriteLine($"  疑義{doubt.Number} {doubt.Place} {doubt.Where} {Words.Of(doubt.Kind).Ja}「{doubt.Printed}」 → {doubt.Proposed}");
        }
    }
}
