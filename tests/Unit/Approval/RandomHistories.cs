using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

/// <summary>
/// Random years of random small offices: persons hold several posts and accounts, posts are vacant or absent, people are
/// transferred midway, and everybody tries everything.
/// </summary>
internal static class RandomHistories
{
    /// <summary>The names in the office. Fewer than posts, so that somebody always holds several.</summary>
    public static readonly string[] People = ["a", "b", "c", "d", "e", "f", "g", "h"];

    private static readonly Verb[] Verbs = Enum.GetValues<Verb>();

    // Histories of mere chance never leave the draft; half of the attempts therefore push the sheet on.
    private static readonly Verb[] Forward =
        [Verb.Open, Verb.Submit, Verb.Endorse, Verb.Agree, Verb.Approve, Verb.Publish, Verb.AskCorrection, Verb.Correct, Verb.CollectFinal,
            Verb.GrantExtension, Verb.RefuseExtension];

    /// <summary>How an attempt chooses its verb: anything at all, anything allowed to this person, or what pushes on.</summary>
    public enum Kind { Wild, Allowed, Forward }

    /// <summary>One attempt: who tries which verb under which account, with which of several payloads.</summary>
    public sealed record Attempt(int Person, int Account, int Pick, Kind Kind, int Payload, bool Transfer);

    /// <summary>Who holds what: a bit set of persons for each post, whether it is absent, and its deputy.</summary>
    public sealed record Seats(int[] Holders, int[] Absent, int[] Deputies, int[] Abolished)
    {
        // The mayor is always somebody and always there: a town without anybody at the top has no rules to test.
        public Office Office()
        {
            var gone = Town.Posts.Where((post, index) => post.Higher is not null && Abolished[index] == 0).Select(post => post.Id).ToHashSet();
            return new(All().Where(post => !gone.Contains(post.Id)).Select(post => post with { Higher = Above(post, gone) }).ToValues());
        }

        private static PostId? Above(Post post, HashSet<PostId> gone)
        {
            var higher = post.Higher;
            while (higher is not null && gone.Contains(higher)) higher = Town.Posts.Single(each => each.Id == higher).Higher;
            return higher;
        }

        private IEnumerable<Post> All() => Town.Posts.Select((post, index) => post with
        {
            Holders = post.Higher is null ? [new PersonId("mayor")] : Named(Holders[index]),
            IsAbsent = post.Higher is not null && Absent[index] == 0,
            Deputies = [new PersonId(People[Deputies[index]])],
        });

        // One bit in three or so is set, so posts have none, one or two holders.
        private static Values<PersonId> Named(int bits) =>
            People.Where((_, index) => (bits >> (2 * index) & 3) == 1).Take(2).Select(name => new PersonId(name)).ToValues();
    }

    public static readonly Gen<Seats> AnySeats =
        Gen.Select(Gen.Int[0, 0xFFFF].Array[Town.Posts.Count], Gen.Int[0, 5].Array[Town.Posts.Count], Gen.Int[0, People.Length - 1].Array[Town.Posts.Count], Gen.Int[0, 9].Array[Town.Posts.Count],
            (holders, absent, deputies, abolished) => new Seats(holders, absent, deputies, abolished));

    public static readonly Gen<Setup> AnySetup =
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (joint, planningLed, consults) => new Setup(joint, planningLed) { Consults = consults });

    public static readonly Gen<Attempt> AnyAttempt =
        Gen.Select(Gen.Int[0, People.Length], Gen.Int[0, 1], Gen.Int[0, 999], Gen.Int[0, 9], Gen.Int[0, 19], Gen.Int[0, 30],
            (person, account, pick, kind, payload, transfer) =>
                new Attempt(person, account, pick, kind < 2 ? Kind.Wild : kind < 5 ? Kind.Allowed : Kind.Forward, payload, transfer == 0));

    /// <summary>Lets the attempt happen in the story and gives back what was asked and answered.</summary>
    public static (Act Act, Actor Actor, Rule? Offered, Decision Answer) Try(Story story, Attempt attempt, int number)
    {
        var (actor, rule) = Choose(story, attempt);
        var verb = rule?.May ?? Verbs[attempt.Pick % Verbs.Length];
        var stale = attempt is { Kind: Kind.Wild, Payload: < 4 } ? 1 : 0;
        var act = Filled(new Act(verb is Verb.Import ? OwnOperations.Import(new($"op-{number}"), "fill") : new($"op-{number}"), verb, story.Sheet.StateVersion - stale), story.Sheet, attempt) with
        {
            ReturnTo = rule?.GoesTo is Destination.Named named ? named.Stage : null,
        };
        return (act, actor, rule, story.Ask(act, actor));
    }

    private static (Actor Actor, Rule? Rule) Choose(Story story, Attempt attempt)
    {
        if (attempt.Kind is Kind.Wild) return (ActorOf(attempt), null);
        var turns = Enumerable.Range(0, attempt.Kind is Kind.Forward ? People.Length + 1 : 1)
            .Select(offset => ActorOf(attempt with { Person = (attempt.Person + offset) % (People.Length + 1) }));
        foreach (var actor in turns)
        {
            var open = Approvals.Open(story.Sheet, actor, story.Around).Where(rule => attempt.Kind is Kind.Allowed || PushesOn(rule, story.Sheet)).ToList();
            if (open.Count > 0) return (actor, open[attempt.Pick % open.Count]);
        }
        return (ActorOf(attempt), null);
    }

    private static bool PushesOn(Rule rule, SheetState sheet) =>
        Forward.Contains(rule.May) || (rule.May is Verb.AskExtension && sheet.Extension is null) || (rule.May is Verb.Save && (sheet.Content.Answers.Count == 0 || sheet.IsBeingSettled));

    private static Actor ActorOf(Attempt attempt) => attempt.Person == People.Length
        ? attempt.Account == 0 ? new(new PersonId("mayor"), "mayor") : Actor.Clock
        : new(new PersonId(People[attempt.Person]), $"account-{attempt.Account}");

    private static Act Filled(Act act, SheetState sheet, Attempt attempt) => act with
    {
        Words = attempt.Payload == 5 ? null : "わけ",
        Content = act.Verb is Verb.Polish
            ? sheet.Content with { Narrative = Paragraphs.Of($"・字句{attempt.Pick}") }
            : act.Verb is not (Verb.Save or Verb.Import) && attempt.Payload < 18 ? null
            : attempt.Payload == 4 ? new([])
            : sheet.IsBeingSettled && attempt.Payload > 6 ? sheet.Content with { Answers = sheet.Content.Answers.Select(answer => answer.Series == Town.Nissu ? new Answer(Town.Nissu, Cell.Read("9")) : answer).ToValues() }
            : Town.Full($"・内容{attempt.Pick}") with { Answers = [new(Town.Jigyosu, Cell.Read($"{attempt.Pick % 9 + 1}")), new(Town.Nissu, Cell.Read(attempt.Pick % 3 == 0 ? "未確定" : "9"))] },
        CloseReason = attempt is { Payload: 3 or 9, Kind: Kind.Allowed } ? CloseReason.CarriedOver : null,
        Readers = [Town.Posts[attempt.Pick % Town.Posts.Count].Id],
        Day = act.Verb is Verb.AskExtension or Verb.GrantExtension ? new DateOnly(2023, 5, 13).AddDays(attempt.Pick % 400) : null,
        Attachment = new("a.pdf", new string('0', 64), 1, FileKind.Pdf),
    };
}
