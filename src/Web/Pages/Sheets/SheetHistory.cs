using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>What happened to a sheet, out of the journal, oldest first.</summary>
/// <param name="Acts">The acts.</param>
public sealed record SheetHistory(Values<ActTaken> Acts)
{
    /// <summary>What stood in the sheet when it was laid out: the values that were given in January; empty for most.</summary>
    public SheetContent Begins { get; init; } = SheetContent.Empty;

    /// <summary>The contents that were ever stored, oldest first.</summary>
    public IEnumerable<ActTaken> Contents => Acts.Where(taken => taken.Act.Content is not null);

    /// <summary>What was said: comments, answers and reasons.</summary>
    public IEnumerable<ActTaken> Said => Acts.Where(taken => !string.IsNullOrWhiteSpace(taken.Act.Words));

    /// <summary>The content as it stood after the act that made the StateVersion.</summary>
    public SheetContent ContentAt(long stateVersion)
    {
        var (content, shown, asked) = (Begins, SheetContent.Empty, SheetContent.Empty);
        foreach (var taken in Acts.TakeWhile(taken => taken.StateVersion <= stateVersion))
        {
            content = taken.Act.Verb switch
            {
                Verb.AbandonCorrection => shown,
                Verb.AbandonFinal => asked,
                _ => taken.Act.Content ?? content,
            };
            if (taken.Act.Verb is Verb.Publish) shown = content;
            if (taken.Act.Verb is Verb.CollectFinal) asked = content;
        }
        return content;
    }

    /// <summary>When and by whom a file was attached last; null for one that never was.</summary>
    public ActTaken? Attaching(Attachment file) => Acts.LastOrDefault(taken => taken.Act.Verb is Verb.Attach && taken.Act.Attachment == file);

    /// <summary>The last time that content came back to be mended, or public content was opened for correction; null when it never did.</summary>
    public ActTaken? LastComeBack => Acts.LastOrDefault(taken => taken.Act.Verb is Verb.Return or Verb.Reopen or Verb.Correct);

    /// <summary>Since when it is the present post's turn; null before anything happened.</summary>
    public DateTimeOffset? TurnSince => Acts.LastOrDefault(taken => taken.To != taken.From || taken.Act.Verb is Verb.Endorse or Verb.Agree)?.At;
}
