using System.Collections.Concurrent;
using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using static ReformFlow.Tests.Unit.Approval.RandomHistories;

namespace ReformFlow.Tests.Unit.Approval;

public class HistoryProperties
{
    // tests/run --full asks for more, mutation testing for fewer.
    private static readonly int Years = int.Parse(Environment.GetEnvironmentVariable("REFORMFLOW_HISTORIES") ?? "1000");

    // Written by hand from the life of a sheet, not read from the table: what may follow what.
    private static readonly HashSet<(Verb, Stage, Stage)> LegalMoves =
    [
        (Verb.Open, Stage.NotOpened, Stage.Draft),
        (Verb.Submit, Stage.Draft, Stage.DepartmentReview),
        (Verb.Endorse, Stage.DepartmentReview, Stage.PlanningApproval), (Verb.Agree, Stage.DepartmentReview, Stage.PlanningApproval),
        (Verb.Return, Stage.DepartmentReview, Stage.Draft), (Verb.Withdraw, Stage.DepartmentReview, Stage.Draft),
        (Verb.Return, Stage.PlanningApproval, Stage.Draft), (Verb.Return, Stage.PlanningApproval, Stage.DepartmentReview),
        (Verb.Approve, Stage.PlanningApproval, Stage.Approved),
        (Verb.Reopen, Stage.Approved, Stage.Draft), (Verb.Publish, Stage.Approved, Stage.Published),
        (Verb.Correct, Stage.Published, Stage.Draft), (Verb.CollectFinal, Stage.Published, Stage.Draft), (Verb.CollectFinal, Stage.Approved, Stage.Draft),
    ];

    private static readonly HashSet<(Verb, Stage)> LegalStays =
    [
        (Verb.Save, Stage.Draft), (Verb.Import, Stage.Draft), (Verb.Attach, Stage.Draft), (Verb.Detach, Stage.Draft), (Verb.AskExtension, Stage.Draft), (Verb.GrantExtension, Stage.Draft), (Verb.RefuseExtension, Stage.Draft), (Verb.Polish, Stage.PlanningApproval), (Verb.AskCorrection, Stage.Published),
        (Verb.Endorse, Stage.DepartmentReview), (Verb.Agree, Stage.DepartmentReview),
    ];

    [Fact]
    public void EveryHistory_KeepsTheRules()
    {
        var reached = new ConcurrentDictionary<Verb, int>();
        Gen.Select(AnySetup, AnySeats, AnySeats, AnyAttempt.Array[10, 80]).Sample((setup, seats, later, attempts) =>
        {
            var story = new Story(setup.Around() with { Office = seats.Office(), PublishOn = new(2023, 5, 10), Today = new(2023, 6, 1), SecondCollectionFrom = new(2023, 6, 1), SubmitBy = new(2023, 5, 12) });
            for (var number = 0; number < attempts.Length; number++)
            {
                if (attempts[number].Transfer) story.Around = story.Around with { Office = later.Office() };
                var before = story.Sheet;
                var (act, actor, offered, answer) = Try(story, attempts[number], number);
                if (offered is not null) AButtonIsNotForStrangers(answer);
                IsLegal(before, story.Sheet, answer);
                WhatIsLockedStays(before, story.Sheet);
                RepeatingChangesNothing(story, act, actor, answer);
                SomebodyCanGoOn(story);
            }
            NobodyDecidesTwice(story.Journal);
            foreach (var taken in story.Journal) reached.AddOrUpdate(taken.Act.Verb, 1, (_, count) => count + 1);
        }, iter: Years);

        // Histories that never get somewhere would prove nothing about it; a handful may miss a rare verb by chance.
        if (Years >= 500) Assert.All(Enum.GetValues<Verb>(), verb => Assert.True(reached.GetValueOrDefault(verb) > 0, $"{verb} happened {reached.GetValueOrDefault(verb)} times"));
    }

    private static void IsLegal(SheetState before, SheetState after, Decision answer)
    {
        if (answer is not Decision.Accepted { Taken: var taken })
        {
            Assert.Same(before, after);
            return;
        }
        var verb = taken.Act.Verb;
        var unpublished = before.Stage is Stage.Draft or Stage.DepartmentReview or Stage.PlanningApproval or Stage.Approved;
        Assert.True(verb switch
        {
            Verb.Comment or Verb.Answer => unpublished && after.Stage == before.Stage,
            Verb.Circulate or Verb.ReadCirculated or Verb.PostView => (unpublished || before.Stage is Stage.Published) && after.Stage == before.Stage,
            Verb.AbandonCorrection => unpublished && before.PublishedVersion > 0 && after.Stage is Stage.Published,
            Verb.AbandonFinal => before.IsBeingSettled && after.Stage == before.Settlement!.From && after.Content == before.Settlement.Before,
            Verb.CloseWithoutSheet => before.PublishedVersion == 0 && before.Stage < Stage.Published && after.Stage is Stage.ClosedWithoutSheet,
            _ => LegalMoves.Contains((verb, before.Stage, after.Stage)) || (before.Stage == after.Stage && LegalStays.Contains((verb, before.Stage))),
        }, $"{verb}: {before.Stage} -> {after.Stage}");
        Assert.Equal(before.StateVersion + 1, after.StateVersion);
        Assert.Equal(before.ContentVersion + (verb is Verb.Submit or Verb.Polish ? 1 : 0), after.ContentVersion);
        Assert.Equal(before.PublishedVersion + (verb is Verb.Publish ? 1 : 0), after.PublishedVersion);
        if (before.Content != after.Content) Assert.True(verb is Verb.Save or Verb.Import or Verb.Polish or Verb.AbandonCorrection or Verb.AbandonFinal, $"{verb} changed the content");
        Assert.Equal(verb is Verb.Submit, taken.Route is not null);
        if (before.Public != after.Public) Assert.Equal(Verb.Publish, verb);
    }

    // Told by hand: from the moment the values are asked again until the version is public, nothing else of the sheet moves.
    private static void WhatIsLockedStays(SheetState before, SheetState after)
    {
        if (!before.IsBeingSettled) return;
        Assert.Equal(before.Content.Narrative, after.Content.Narrative);
        Assert.Equal(before.Content.AnswerTo(Town.Jigyosu), after.Content.AnswerTo(Town.Jigyosu));
        Assert.Equal(before.Attachments, after.Attachments);
        if (!after.IsBeingSettled) Assert.True(after.Stage is Stage.Published or Stage.Approved);
        if (after.PublishedVersion > before.PublishedVersion) Assert.DoesNotContain(after.Content.Answers, answer => answer.Value.Reading is Reading.NotYet);
    }

    // What a page offers may still lack words or content, but never the right to do it.
    private static void AButtonIsNotForStrangers(Decision answer) =>
        Assert.False(answer is Decision.Refused { Why: Refusal.NotAtThisStage or Refusal.NotYourRole or Refusal.NotYourTurn or Refusal.OwnWork or Refusal.Stale }, $"{answer}");

    private static void RepeatingChangesNothing(Story story, Act act, Actor actor, Decision answer)
    {
        var after = story.Sheet;
        var again = story.Ask(act, actor with { Account = "another" });
        if (answer is Decision.Accepted { Taken: var taken }) Assert.Equal(new Decision.Repeated(taken with { Act = taken.Act with { Content = null } }), again);
        else Assert.Equal(answer, again);
        Assert.Same(after, story.Sheet);
        Assert.Equal(story.Journal.TakeLast(SheetState.MostReceipts).Select(Receipt.Of), story.Sheet.Done);
    }

    // Counted from the journal alone, by person: within one content, whoever approves did nothing else to it, and nobody
    // who submitted it or said yes for one post says yes for another.
    private static void NobodyDecidesTwice(List<ActTaken> journal)
    {
        var content = new List<ActTaken>();
        foreach (var taken in journal)
        {
            if (taken.Act.Verb is Verb.Submit) content.Clear();
            if (taken.Act.Verb is not (Verb.Submit or Verb.Endorse or Verb.Agree or Verb.Polish or Verb.Approve)) continue;
            if (taken.Act.Verb is Verb.Endorse or Verb.Agree or Verb.Approve)
                Assert.DoesNotContain(content, earlier => earlier.By.Person == taken.By.Person && earlier.ForPost != taken.ForPost);
            content.Add(taken);
        }
    }

    private static void SomebodyCanGoOn(Story story)
    {
        if (story.Sheet.Stage is Stage.Published or Stage.ClosedWithoutSheet) return;
        var moving = People.Append("mayor").SelectMany(name => Approvals.Open(story.Sheet, new(new PersonId(name), name), story.Around))
            .Where(rule => rule.GoesTo is not Destination.Stays);
        Assert.True(moving.Any(), $"nobody can move the sheet on at {story.Sheet.Stage}");
    }

    [Fact]
    public void ARouteThatIsSaidToFinish_DoesFinish() =>
        Gen.Select(AnySetup, AnySeats).Sample((setup, seats) =>
        {
            var around = setup.Around() with { Office = seats.Office() };
            var submitter = around.Office.Posts.Where(post => post.Section is { } section && around.Leads.Contains(section))
                .Where(post => post.Role is Role.Drafter or Role.DeputyDrafter or Role.SectionChief)
                .SelectMany(post => post.Holders).FirstOrDefault();
            if (submitter is null) return;
            var taken = new ActTaken(new(new("submit"), Verb.Submit, 0), new(submitter, "x"), Town.Noon, Stage.Draft, Stage.DepartmentReview, 1, 1, 0) { Route = around.Route };
            var submitted = Town.NewSheet().After(taken);

            Assert.Equal(CanBeApproved(submitted, around), RouteCheck.Stuck(around.Route, around.Office, [submitter]).Count == 0);
        }, iter: Years);

    private static bool CanBeApproved(SheetState sheet, Circumstances around) =>
        sheet.Stage is Stage.Approved || (
            from name in People.Append("mayor")
            from verb in new[] { Verb.Endorse, Verb.Agree, Verb.Approve }
            from post in around.Route.AllPosts
            let act = new Act(new($"{sheet.StateVersion}"), verb, sheet.StateVersion) { ForPost = post }
            let decision = Approvals.Decide(sheet, act, new(new PersonId(name), name), around, Town.Noon) as Decision.Accepted
            where decision is not null && CanBeApproved(sheet.After(decision.Taken), around)
            select true).Any();
}
