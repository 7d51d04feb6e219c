using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Contracts;

/// <summary>
/// The keys of grains, which are also the keys of stored states and journals. Each begins with a word, because the storage
/// provider turns a key that looks like a number into one; a municipality's id has no hyphen, so that every key can be read back.
/// </summary>
public static class GrainKeys
{
    /// <summary>A municipality's organisation: town-ninomiya.</summary>
    public static string Town(MunicipalityId municipality) => $"town-{municipality}";

    /// <summary>A plan: plan-ninomiya-gyokaku-r1.</summary>
    public static string Plan(MunicipalityId municipality, PlanId plan) => $"plan-{municipality}-{plan}";

    /// <summary>A plan's year: cycle-ninomiya-gyokaku-r1-2022.</summary>
    public static string Cycle(MunicipalityId municipality, PlanId plan, FiscalYear year) =>
        string.Create(CultureInfo.InvariantCulture, $"cycle-{municipality}-{plan}-{year.StartYear}");

    /// <summary>An action item over all its years: item-ninomiya-item-1. The plan is not in it: an item may live on in the next plan.</summary>
    public static string Item(MunicipalityId municipality, ItemId item) => $"item-{municipality}-{item}";

    /// <summary>The municipality and what follows it in a key.</summary>
    /// <exception cref="FormatException">The key has another form.</exception>
    public static (MunicipalityId Municipality, string Own) Split(string key) => key.Split('-', 3) switch
    {
        [_, var municipality, var rest] when MunicipalityId.IsValid(municipality) => (new(municipality), rest),
        [_, var municipality] when MunicipalityId.IsValid(municipality) => (new(municipality), ""),
        _ => throw new FormatException($"'{key}' is no key of a ReformFlow grain."),
    };

    /// <summary>The plan and year of a cycle's key.</summary>
    /// <exception cref="FormatException">The key has another form.</exception>
    public static (MunicipalityId Municipality, PlanId Plan, FiscalYear Year) SplitCycle(string key)
    {
        var (municipality, rest) = Split(key);
        var hyphen = rest.LastIndexOf('-');
        return hyphen > 0 && StableId.IsValid(rest[..hyphen]) && SheetId.YearOf(rest[(hyphen + 1)..]) is { } year
            ? (municipality, new(rest[..hyphen]), year)
            : throw new FormatException($"'{key}' is no key of a cycle.");
    }
}
