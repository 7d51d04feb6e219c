using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Grains.Plans;

/// <summary>
/// The steps of an import into drafts, and of giving it back. Each is an act under an operation id of its own on the draft's
/// item, so that going on after a crash does none twice.
/// </summary>
internal sealed class ImportSteps(IGrainFactory grains, BusinessClock clock)
{
    /// <summary>The items whose draft cannot be filled now; empty when all can, so that an import begins only when it will end.</summary>
    public async Task<Values<ItemId>> UnfillableAsync(TownSnapshot town, PlanId plan, PlanChange.TakeSheets take, Actor by)
    {
        var cycle = town.CycleOf(plan, take.Year);
        var stuck = new List<ItemId>();
        foreach (var fill in take.Sheets)
        {
            var sheet = await Item(town, fill.Item).Read(take.Year);
            var fits = sheet is not null && town.ItemIn(fill.Item, take.Year) is { } item && sheet.Content == fill.Before && sheet.ContentVersion == fill.ContentVersion
                && Approvals.Decide(sheet, ActOf(Step(new("preview"), fill), fill), by, Surroundings.Of(town.Town, item, cycle, clock.Today), clock.Now) is Decision.Accepted;
            if (!fits) stuck.Add(fill.Item);
        }
        return stuck.ToValues();
    }

    /// <summary>The items whose draft was submitted or written on since the import filled it.</summary>
    public async Task<Values<ItemId>> WrittenOnAsync(TownSnapshot town, PlanImport import)
    {
        var stuck = new List<ItemId>();
        foreach (var fill in import.Sheets.Where(fill => !fill.IsNothing))
            if (await Item(town, fill.Item).Read(import.Year!.Value) is not { } sheet || !fill.MayBeUndone(sheet)) stuck.Add(fill.Item);
        return stuck.ToValues();
    }

    /// <summary>Fills the drafts; the items whose draft stood in the way although they were looked at before.</summary>
    public async Task<Values<ItemId>> FillAsync(TownSnapshot town, PlanImport import)
    {
        var stuck = new List<ItemId>();
        foreach (var fill in import.Sheets.Where(fill => !fill.IsNothing))
        {
            if (await IsRefusedAsync(Item(town, fill.Item), import, ActOf(Step(import.Id, fill), fill) with { Words = import.WordsFor(fill.Item) })) stuck.Add(fill.Item);
        }
        return stuck.ToValues();
    }

    /// <summary>Gives the drafts back; the items whose draft was written on meanwhile and therefore stays.</summary>
    public async Task<Values<ItemId>> GiveBackAsync(TownSnapshot town, PlanImport import)
    {
        var stuck = new List<ItemId>();
        foreach (var fill in import.Sheets.Where(fill => !fill.IsNothing && !import.Refused.Contains(fill.Item)))
        {
            var item = Item(town, fill.Item);
            if (await item.Read(import.Year!.Value) is not { } sheet) continue;
            if (fill.MayBeUndone(sheet))
            {
                var back = new Act(OwnOperations.Import(import.Id, $"back {fill.Item} {sheet.StateVersion}"), Verb.Import, sheet.StateVersion) { Content = fill.Before, Words = $"{import.File} の取消し" };
                if (await IsRefusedAsync(item, import, back)) stuck.Add(fill.Item);
            }
            else if (sheet.Content != fill.Before) stuck.Add(fill.Item);
        }
        return stuck.ToValues();
    }

    // Posts may change between the beginning of an import and its end. The plan has seen that whoever began it might; nobody else's right is
    // asked for what is left. A step that the program did before a crash is found under its own name.
    private static async Task<bool> IsRefusedAsync(IActionItemGrain item, PlanImport import, Act step)
    {
        var answer = await item.Act(import.Year!.Value, step, import.By);
        if (answer.Decision is Decision.Refused { Why: Refusal.NotYourRole or Refusal.NotYourTurn or Refusal.OperationReused }) answer = await item.Act(import.Year.Value, step, Actor.Clock);
        return answer.Decision is Decision.Refused;
    }

    private IActionItemGrain Item(TownSnapshot town, ItemId item) => grains.GetGrain<IActionItemGrain>(GrainKeys.Item(town.Town.Municipality.Id, item));

    private static OperationId Step(OperationId import, SheetFill fill) => OwnOperations.Import(import, $"fill {fill.Item}");

    private static Act ActOf(OperationId step, SheetFill fill) => new(step, Verb.Import, fill.Seen) { Content = fill.After };
}
