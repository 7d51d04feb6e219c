using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Web.Acting;

namespace ReformFlow.Web.Attaching;

/// <summary>Whose act it is on which sheet, as read a moment ago.</summary>
/// <param name="Id">The sheet.</param>
/// <param name="Sheet">Its state.</param>
/// <param name="Around">The town as it is today.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Seen">The StateVersion that the person saw.</param>
internal sealed record Occasion(SheetId Id, SheetState Sheet, Circumstances Around, Actor Actor, OperationId Operation, long Seen);

/// <summary>What became of a file.</summary>
/// <param name="Answer">The rules' answer; null when the file was not fit to be shown to them.</param>
/// <param name="Unfit">Why it was not fit; null when it was.</param>
internal sealed record Attached(ActAnswer? Answer, Phrase? Unfit);

/// <summary>Puts files beside sheets and takes them away. The bytes are stored first, so that an act never names what is not there.</summary>
internal sealed class Attacher(Acts acts, IAttachments attachments, IJournal journal, UploadOptions options, BusinessClock clock)
{
    /// <summary>Attaches a file.</summary>
    /// <exception cref="OutcomeUnknownException">The outcome is not known; the same operation may be sent again.</exception>
    public async Task<Attached> AddAsync(Occasion on, string? name, byte[] bytes, CancellationToken cancellation)
    {
        var judged = JudgedFile.Of(name, bytes, options);
        if (judged.Kind is not { } kind) return new(null, judged.Problem);
        var act = new Act(on.Operation, Verb.Attach, on.Seen) { Attachment = new(judged.Name, Hashes.Of(bytes), bytes.LongLength, kind) };

        // The rules are asked before anything is stored: who may not attach fills no disk. Stale is for the sheet itself to say, and what
        // the operation attached already, which stores nothing new, is repeated without asking.
        if ((await EarlierAsync(on.Id, on.Operation, cancellation))?.Attachment != act.Attachment
            && Approvals.Decide(on.Sheet, act, on.Actor, on.Around, clock.Now) is Decision.Refused { Why: not Refusal.Stale } refused) return new(new(refused, on.Sheet), null);
        await attachments.KeepAsync(on.Id.Municipality, bytes, FileForm.Of(kind).MediaType, cancellation);
        return new(await acts.ActAsync(on.Id, act, on.Actor), null);
    }

    /// <summary>Takes a file away from its sheet.</summary>
    /// <exception cref="OutcomeUnknownException">The outcome is not known; the same operation may be sent again.</exception>
    public async Task<ActAnswer> RemoveAsync(Occasion on, string hash, CancellationToken cancellation)
    {
        var file = on.Sheet.Attachments.FirstOrDefault(file => file.Sha256 == hash) ?? (await EarlierAsync(on.Id, on.Operation, cancellation))?.Attachment;
        return file is null
            ? new(new Decision.Refused(Refusal.FileNotThere), on.Sheet)
            : await acts.ActAsync(on.Id, new(on.Operation, Verb.Detach, on.Seen) { Attachment = file }, on.Actor);
    }

    /// <summary>The act that was done under the operation; null when none was.</summary>
    public async Task<Act?> EarlierAsync(SheetId id, OperationId operation, CancellationToken cancellation) =>
        await journal.FindAsync(GrainKeys.Item(id.Municipality, id.Item), operation, cancellation) is { } line
            ? (RecordedEvent.Read<ItemEvent>(line.Entry).Event as ItemEvent.Acted)?.Taken.Act
            : null;
}
