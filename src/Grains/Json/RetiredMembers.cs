using System.Collections.Frozen;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Towns;

namespace ReformFlow.Grains.Json;

/// <summary>
/// Members that a record had once and decides nothing with any more. Documents that were stored with them are still read; they
/// are passed over, and gone with the next write.
/// </summary>
internal static class RetiredMembers
{
    // 2026-11-25: whether an operation was done is looked up in the journal alone.
    private static readonly FrozenSet<(Type Record, string Name)> All = new[] { (typeof(CycleState), "done"), (typeof(TownState), "done") }.ToFrozenSet();

    /// <summary>Whether the record once had a member of that name.</summary>
    public static bool Has(Type record, string name) => All.Contains((record, name));
}
