using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>One entry of a sheet's history.</summary>
/// <param name="Seq">Its place in the item's chain, which holds all years of the item.</param>
/// <param name="Hash">Its hash in the chain.</param>
/// <param name="At">When.</param>
/// <param name="Act">What was done; null for the laying out of the sheet's questions.</param>
/// <param name="Content">The content that came with the act; null when none did.</param>
internal sealed record HistoryEntryView(long Seq, string Hash, DateTimeOffset At, ActView? Act, ContentView? Content);

/// <summary>Reads what happened to a sheet out of the journal.</summary>
internal sealed class SheetHistory(IJournal journal)
{
    /// <summary>Everything, oldest first.</summary>
    public Task<IReadOnlyList<HistoryEntryView>> OfAsync(SheetId sheet, CancellationToken cancellation) => AfterAsync(sheet, 0, cancellation);

    /// <summary>The acts after a version that a caller saw, oldest first.</summary>
    /// <remarks>Every version of a sheet is an entry of its own, so the entries after it have higher numbers than it has.</remarks>
    public async Task<IReadOnlyList<ActView>> SinceAsync(SheetId sheet, long seen, CancellationToken cancellation) =>
        [.. (await AfterAsync(sheet, seen, cancellation)).Select(entry => entry.Act).OfType<ActView>().Where(act => act.StateVersion > seen)];

    private async Task<IReadOnlyList<HistoryEntryView>> AfterAsync(SheetId sheet, long seq, CancellationToken cancellation)
    {
        var entries = new List<HistoryEntryView>();
        foreach (var line in await journal.OfYearAsync(GrainKeys.Item(sheet.Municipality, sheet.Item), sheet.Year, seq, cancellation))
        {
            var entry = RecordedEvent.Read<ItemEvent>(line.Entry);
            var taken = (entry.Event as ItemEvent.Acted)?.Taken;
            entries.Add(new(line.Seq, line.Hash, entry.At, taken is null ? null : ActView.Of(taken),
                taken?.Act.Content is { } content ? ContentView.Of(content) : null));
        }
        return entries;
    }
}
