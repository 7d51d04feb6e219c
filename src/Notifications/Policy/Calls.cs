using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>What somebody says to others on a sheet: that a public version needs a correction, or a comment with somebody's name in it.</summary>
internal static class Calls
{
    // Who could not be told for so long reads it on the sheet; an old comment is no news.
    private static readonly TimeSpan News = TimeSpan.FromDays(14);

    public static IEnumerable<Telling> Of(PlanScene scene)
    {
        var names = Mentions.NamesIn(scene.Town.Town, scene.Today);
        return scene.Cases.SelectMany(it => it.Sheet.Done.Select(receipt => receipt.Taken).Where(act => act.Act.SpeaksToOthers() && act.At > scene.Now - News).SelectMany(act => Of(it, act, names, scene)));
    }

    private static IEnumerable<Telling> Of(SheetCase it, ActTaken act, IReadOnlyList<(string Name, Values<PersonId> Who)> names, PlanScene scene) => act.Act.Verb switch
    {
        // Once the correction has begun, or the corrected version is public, nobody is asked any more.
        Verb.AskCorrection when it.Sheet.Stage is Stage.Published && act.At >= it.Line.StageSince => Told(it, act, NoticeKind.CorrectionAsked, it.Planning(), "あなたが企画担当のため", scene),
        Verb.Comment or Verb.Answer => Told(it, act, NoticeKind.CommentMentioned, Mentions.In(act.Act.Words ?? "", names), "コメントにあなたの職名又は氏名があるため", scene),
        _ => [],
    };

    private static IEnumerable<Telling> Told(SheetCase it, ActTaken act, NoticeKind kind, IEnumerable<PersonId> whom, string reason, PlanScene scene) =>
        whom.Distinct().Where(person => person != act.By.Person).Select(person =>
        {
            var telling = ItemTelling.Of(it, scene, kind, person, string.Create(CultureInfo.InvariantCulture, $"{Events.EventTable.Of(kind).Word}/{it.Line.Id}/{act.StateVersion}/{act.Act.Operation}/{person}"), act.At);
            var facts = new Dictionary<string, string>(telling.Facts, StringComparer.Ordinal)
            {
                ["actor"] = act.By.Person is { } by ? scene.Town.Town.NameOf(by) : act.By.Account,
                ["words"] = act.Act.Words ?? "なし",
            };
            return telling with { Reason = reason, Cause = act.Act.Operation.Value, Facts = facts };
        });
}
