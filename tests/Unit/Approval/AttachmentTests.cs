using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

/// <summary>Files beside a sheet: only the writing section's, only while it writes.</summary>
public class AttachmentTests
{
    private const string Drafter = "zaimu-tanto";

    [Fact]
    public void AFile_IsAttachedAndTakenAwayAgain()
    {
        var story = Story.At(Stage.Draft).Does(Drafter, Verb.Attach, change: Naming(File(1))).Does(Drafter, Verb.Attach, change: Naming(File(2)));
        Assert.Equal([File(1), File(2)], story.Sheet.Attachments);

        story.Does(Drafter, Verb.Detach, change: Naming(File(1)));
        Assert.Equal([File(2)], story.Sheet.Attachments);
        Assert.Equal(File(1), story.Journal[^1].Act.Attachment);
    }

    [Fact]
    public void TheSameContentOrTheSameName_IsRefused() => Story.At(Stage.Draft).HasFile(File(1))
        .IsRefused(Drafter, Verb.Attach, Refusal.FileThereAlready, change: Naming(new("other.pdf", File(1).Sha256, 1, FileKind.Pdf)))
        .IsRefused(Drafter, Verb.Attach, Refusal.FileNameTaken, change: Naming(new("1.PDF", File(2).Sha256, 1, FileKind.Pdf)));

    [Fact]
    public void WhatIsNotThere_IsNotTakenAway() => Story.At(Stage.Draft).HasFile(File(1))
        .IsRefused(Drafter, Verb.Detach, Refusal.ContentMissing)
        .IsRefused(Drafter, Verb.Detach, Refusal.FileNotThere, change: Naming(File(2)));

    [Fact]
    public void AsManyAsMayBe_AreEnough()
    {
        var story = Story.At(Stage.Draft);
        for (var number = 1; number < SheetState.MostAttachments; number++) story.HasFile(File(number));
        Assert.Contains(Verb.Attach, Verbs(story));

        story.Does(Drafter, Verb.Attach, change: Naming(File(20))).IsRefused(Drafter, Verb.Attach, Refusal.TooManyFiles, change: Naming(File(21)));
        Assert.DoesNotContain(Verb.Attach, Verbs(story));
        Assert.Contains(Verb.Detach, Verbs(story));
    }

    [Fact]
    public void WhatReviewersHaveBeforeThem_IsNotExchanged()
    {
        foreach (var verb in new[] { Verb.Attach, Verb.Detach })
            Story.At(Stage.DepartmentReview).HasFile(File(1)).IsRefused(Drafter, verb, Refusal.NotAtThisStage, change: Naming(File(1)));
    }

    [Fact]
    public void AnotherSection_AttachesNothing() =>
        Story.At(Stage.Draft).IsRefused("gesui-tanto", Verb.Attach, Refusal.NotYourRole, change: Naming(File(1)));

    private static IEnumerable<Verb> Verbs(Story story) => Approvals.Open(story.Sheet, Town.Actor(Drafter), story.Around).Select(rule => rule.May);

    private static Func<Act, Act> Naming(Attachment file) => act => act with { Attachment = file };

    private static Attachment File(int number) => new($"{number}.pdf", number.ToString("d64", System.Globalization.CultureInfo.InvariantCulture), 1, FileKind.Pdf);
}
