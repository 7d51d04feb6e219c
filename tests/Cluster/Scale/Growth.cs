using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Tests.Cluster.Scale;

/// <summary>Counts what is planned, and looks at the memory in use each time that so many more are.</summary>
/// <param name="inner">Where carriages go.</param>
/// <param name="every">After how many it looks.</param>
internal sealed class Growth(ICarriages inner, int every) : ICarriages
{
    private readonly List<(int Planned, double Megabytes)> _seen = [];
    private int _planned;

    public int Planned => _planned;

    /// <summary>What is held after a collection, in megabytes, at each look.</summary>
    public IReadOnlyList<(int Planned, double Megabytes)> Seen => _seen;

    public async Task<int> AddAsync(Values<Carriage> carriages, DateTimeOffset at, CancellationToken cancellation)
    {
        var added = await inner.AddAsync(carriages, at, cancellation);
        if ((_planned + added) / every > _planned / every) _seen.Add((_planned + added, GC.GetTotalMemory(forceFullCollection: true) / 1e6));
        _planned += added;
        return added;
    }

    public override string ToString() => string.Join(", ", _seen.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Planned:N0}: {each.Megabytes:F0} MB")));
}
