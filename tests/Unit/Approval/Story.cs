using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

/// <summary>One sheet and what happens to it, told act by act.</summary>
internal sealed class Story(Circumstances around)
{
    private int _operations;

    public SheetState Sheet { get; private set; } = Town.NewSheet();

    public Circumstances Around { get; set; } = around;

    public List<ActTaken> Journal { get; } = [];

    public Refusal? LastRefusal { get; private set; }

    /// <summary>A second telling that goes on from here without touching this one.</summary>
    public Story Again() => new(Around) { Sheet = Sheet, _operations = _operations };

    /// <summary>A sheet that has come to the stage on the ordinary way.</summary>
    public static Story At(Stage stage, Setup? how = null)
    {
        how ??= new Setup();
        var story = new Story(how.Around());
        if (how.Settles) story = At(Stage.Published, how with { Settles = false, IsOpen = true }).BooksClose().Does("kikaku-kakari", Verb.CollectFinal).Writes(how.Drafter);
        else if (how.Corrects) story = At(Stage.Published, how with { Corrects = false }).Does("kikaku-kakari", Verb.Correct, "件数の誤り").Writes(how.Drafter);
        else if (stage >= Stage.Draft) story.Does("kikaku-kakari", Verb.Open).Writes(how.Drafter, how.IsOpen ? Town.Open() : null);
        if (stage is Stage.ClosedWithoutSheet)
            return story.DoneByAnyone(Verb.CloseWithoutSheet, "工事が翌年度になった", act => act with { CloseReason = CloseReason.CarriedOver });
        if (stage >= Stage.DepartmentReview) story.Does(how.Submitter ?? how.Drafter, Verb.Submit);
        if (stage >= Stage.PlanningApproval)
            while (story.Sheet.Stage is Stage.DepartmentReview)
                if (story.TriedByAnyone(Verb.Agree) is null) story.DoneByAnyone(Verb.Endorse);
        if (stage >= Stage.PlanningApproval && how is { Polisher: { } polisher, Settles: false })
            story.Does(polisher, Verb.Polish, change: act => act with { Content = story.Sheet.Content });
        if (stage >= Stage.Approved) story.DoneByAnyone(Verb.Approve);
        if (stage >= Stage.Published) story.Does("kikaku-kakari", Verb.Publish);
        Assert.Equal(stage, story.Sheet.Stage);
        return story;
    }

    /// <summary>A file lies beside the sheet, whoever put it there.</summary>
    public Story HasFile(Attachment file)
    {
        Sheet = Sheet with { Attachments = [.. Sheet.Attachments, file] };
        return this;
    }

    /// <summary>The section has asked for more time, whoever it was.</summary>
    public Story HasQuestion()
    {
        Sheet = Sheet with { Extension = new() { Open = new(Around.Today.AddDays(9), "決算待ち", Town.Person("zaimu-tanto"), Town.Noon, Sheet.StateVersion) } };
        return this;
    }

    /// <summary>It is 1 June, and the second collection has begun.</summary>
    public Story BooksClose()
    {
        Around = Around with { Today = new(2023, 6, 1), SecondCollectionFrom = new(2023, 6, 1) };
        return this;
    }

    public Story DoneByAnyone(Verb verb, string? words = null, Func<Act, Act>? change = null)
    {
        Assert.True(TriedByAnyone(verb, words, change) is not null, $"nobody may {verb} at {Sheet.Stage}");
        return this;
    }

    /// <summary>Who was allowed to do it and did; null when nobody was.</summary>
    public string? TriedByAnyone(Verb verb, string? words = null, Func<Act, Act>? change = null) =>
        Around.Office.Posts.SelectMany(post => post.Holders.Concat(post.Deputies)).Select(person => person.Value).Distinct()
            .FirstOrDefault(person => Asks(person, verb, words, change) is Decision.Accepted);

    public Story Writes(string who, SheetContent? content = null) =>
        Does(who, Verb.Save, change: act => act with { Content = content ?? Town.Full() });

    /// <summary>The act must be accepted.</summary>
    public Story Does(string who, Verb verb, string? words = null, Func<Act, Act>? change = null)
    {
        var decision = Asks(who, verb, words, change);
        Assert.True(decision is Decision.Accepted, $"{who} {verb} at {Sheet.Stage}: {decision}");
        return this;
    }

    /// <summary>The act must be refused for this reason, and change nothing.</summary>
    public Story IsRefused(string who, Verb verb, Refusal why, string? words = null, Func<Act, Act>? change = null)
    {
        var before = Sheet;
        Assert.Equal(new Decision.Refused(why), Asks(who, verb, words, change));
        Assert.Same(before, Sheet);
        return this;
    }

    public Decision Asks(string who, Verb verb, string? words = null, Func<Act, Act>? change = null)
    {
        var act = new Act(new($"op-{++_operations}"), verb, Sheet.StateVersion) { Words = words };
        return Ask(change is null ? act : change(act), who == "clock" ? Actor.Clock : Town.Actor(who));
    }

    public Decision Ask(Act act, Actor actor)
    {
        var decision = Approvals.Decide(Sheet, act, actor, Around, Town.Noon);
        LastRefusal = (decision as Decision.Refused)?.Why;
        if (decision is Decision.Accepted accepted)
        {
            Sheet = Sheet.After(accepted.Taken);
            Journal.Add(accepted.Taken);
        }
        return decision;
    }
}

/// <summary>What kind of sheet a story is about.</summary>
internal sealed record Setup(bool Joint = false, bool PlanningLed = false)
{
    public string? Submitter { get; init; }
    public string? Polisher { get; init; }
    public bool Consults { get; init; }
    public bool Corrects { get; init; }
    public bool IsOpen { get; init; }
    public bool Settles { get; init; }
    public Func<Post, Post>? Change { get; init; }
    public DateOnly? PublishOn { get; init; }
    public DateOnly? SubmitBy { get; init; }

    public string Drafter => PlanningLed ? "kikaku-tanto" : "zaimu-tanto";
    public string Chief => PlanningLed ? "kikaku-kacho" : "zaimu-kacho";

    public Circumstances Around()
    {
        var around = Town.Around(Joint, PlanningLed, Change) with { PublishOn = PublishOn, SubmitBy = SubmitBy };
        return Consults ? around with { Route = new(around.Route.Steps, [new PostId("gesui-kacho")], around.Route.Approver) } : around;
    }
}
