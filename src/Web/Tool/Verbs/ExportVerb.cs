using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Exporting;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Writes a plan's year into a file. The same data gives the same lists and JSON: they hold no time of their own.</summary>
internal sealed class ExportVerb(ITownBook book, IGrainFactory grains, PlanExports exports)
{
    /// <summary>Runs the verb.</summary>
    public async Task<int> RunAsync(ToolRequest.Export asked, Output output)
    {
        if (await FindAsync(asked, output) is not { } found) return ExitCode.Refused;
        var (municipality, record) = found;
        var (plan, year) = (record.Plan!, new FiscalYear(asked.FiscalYear));
        if (year < plan.First || year > plan.Last)
            return output.Refuse($"{asked.FiscalYear}年度は計画 {plan.Id} の期間（{plan.First.StartYear}～{plan.Last.StartYear}）にありません。 / The year is not one of the plan's.");

        var made = await exports.MakeAsync(municipality, record, year, asked.As);
        if (made.Problem is { } problem) return output.Refuse(problem);
        await OutputFile.WriteAsync(asked.Out, made.Bytes);
        output.Out.WriteLine($"{asked.Out} に調書 {made.Sheets}枚を書き出しました。 / Exported {made.Sheets} sheets.");
        if (made.Lost.Count > 0)
            output.Error.WriteLine($"CP932にない文字を「〓」にしました：{string.Join('、', made.Lost)}。残すには --encoding utf8 を使ってください。 / CP932 lacks these characters: use --encoding utf8 to keep them.");
        return ExitCode.Done;
    }

    private async Task<(MunicipalityId, PlanRecord)?> FindAsync(ToolRequest.Export asked, Output output)
    {
        var found = new List<(MunicipalityId Municipality, PlanRecord Record)>();
        foreach (var municipality in await book.AllAsync())
            if ((asked.Municipality is null || municipality.Value == asked.Municipality) && (await book.OfAsync(municipality))?.Find(new PlanId(asked.Plan)) is { } record)
                found.Add((municipality, record));
        // A plan may be imported before its town is registered; then nobody lists it, and it must be named.
        if (found.Count == 0 && asked.Municipality is { } named && MunicipalityId.IsValid(named) && StableId.IsValid(asked.Plan)
            && await grains.GetGrain<IPlanGrain>(GrainKeys.Plan(new(named), new PlanId(asked.Plan))).Read() is { Plan: not null } unlisted) return (new(named), unlisted);
        if (found is [var one]) return one;
        output.Error.WriteLine(found.Count == 0
            ? $"計画 {asked.Plan} はありません。識別子と自治体を確かめてください。 / There is no such plan: check the id and the municipality."
            : $"計画 {asked.Plan} は複数の自治体にあります（{string.Join('、', found.Select(each => each.Municipality))}）。--municipality を指定してください。 / Several municipalities have this plan: name one with --municipality.");
        return null;
    }
}
