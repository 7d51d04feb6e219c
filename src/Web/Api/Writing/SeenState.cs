using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Api.Problems;

namespace ReformFlow.Web.Api.Writing;

/// <summary>
/// Compares the version that a caller saw with what a grain's own rules do not compare: a year and an organisation. A retry of
/// something that was done is never stale; it goes on to get its answer. Two commands that were sent in the same instant may
/// both pass; the rules answer each of them for the state that it meets.
/// </summary>
internal sealed class SeenState(IJournal journal)
{
    private static readonly Phrase Stale = new("見ていた後に変わりました。もう一度取得し、変わった点を確かめてから送ってください。", "It changed after you saw it. Read it again, look at what changed, and send it anew.");

    /// <summary>The problem; null where the caller saw the present state or asks for the answer to what he did.</summary>
    /// <param name="context">The request, whose answer tells the present version.</param>
    /// <param name="key">The grain.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="seen">What the caller saw; null where he did not say.</param>
    /// <param name="now">The present version.</param>
    public async Task<IResult?> AgainstAsync(HttpContext context, string key, OperationId operation, long? seen, long now)
    {
        if (seen is null) return Writes.VersionMissing;
        if (seen == now || await journal.FindAsync(key, operation, context.RequestAborted) is not null) return null;
        context.ShowVersion(now);
        return Problem.Of(412, "Stale", Stale, ("stateVersion", now));
    }

    /// <summary>The version of a grain that counts none itself: the last entry of its journal.</summary>
    public async Task<long> VersionOfAsync(HttpContext context, string key) => await journal.LastAsync(key, context.RequestAborted) is { } last ? last.Seq : 0;
}
