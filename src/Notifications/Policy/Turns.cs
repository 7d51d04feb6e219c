using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>Whose turn a sheet is, told once for each turn; nobody is told of what he did himself.</summary>
internal static class Turns
{
    public static IEnumerable<Telling> Of(PlanScene scene) => scene.Cases.SelectMany(it => Asked(it, scene)).Concat(scene.Cases.SelectMany(it => Readings(it, scene)));

    private static IEnumerable<Telling> Asked(SheetCase it, PlanScene scene)
    {
        if (Openings.IsOpening(it)) return [];
        var (kind, variant) = KindOf(it);
        // Who takes a sheet back goes on with it; only a writer who did not is told.
        var whom = it.Sheet.Stage is not Stage.Draft ? it.JudgesNow() : it.Entered?.Act.Verb is Verb.Withdraw ? it.Writers() : it.Drafters();
        return whom.Where(person => person != it.Entered?.By.Person).Select(person => ItemTelling.Of(it, scene, kind, person, KeyOf(it, person), it.TurnSince) with
        {
            Variant = variant,
            Thread = ThreadOf(it),
            Reason = ReasonOf(it.Sheet.Stage),
            Due = it.Deadline?.LastDay,
        });
    }

    // Since when the sheet stands where it stands is part of the key: whoever gets it again is told again.
    private static string KeyOf(SheetCase it, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"turn/{it.Line.Id}/{it.Sheet.Stage}/{it.Line.StageSince.UtcDateTime:yyyyMMddHHmmssfffffff}/{person}");

    /// <summary>The thread of a sheet at its stage.</summary>
    public static string ThreadOf(SheetCase it) => $"{it.Line.Id}/{ThreadWord(it.Sheet.Stage)}";

    private static string ThreadWord(Stage stage) => stage switch
    {
        Stage.DepartmentReview => "review",
        Stage.PlanningApproval => "approval",
        Stage.Draft => "draft",
        _ => "published",
    };

    private static (NoticeKind Kind, string? Variant) KindOf(SheetCase it) => (it.Sheet.Stage, it.Entered?.Act.Verb) switch
    {
        (Stage.Draft, Verb.Return) => (NoticeKind.ItemReturned, null),
        (Stage.Draft, Verb.Reopen) => (NoticeKind.ItemReturned, "reopened"),
        (Stage.Draft, Verb.Correct) => (NoticeKind.CorrectionOpened, null),
        (Stage.Draft, Verb.Withdraw) => (NoticeKind.WriteRequested, "withdrawn"),
        (Stage.Draft, _) => (NoticeKind.WriteRequested, null),
        (Stage.DepartmentReview, Verb.Return) => (NoticeKind.ReviewRequested, "returned"),
        (Stage.DepartmentReview, _) when it.Sheet.IsBeingSettled => (NoticeKind.ReviewRequested, "final"),
        (Stage.DepartmentReview, _) => (NoticeKind.ReviewRequested, null),
        (Stage.PlanningApproval, _) when it.Sheet.IsBeingSettled => (NoticeKind.ApprovalRequested, "final"),
        (Stage.PlanningApproval, _) => (NoticeKind.ApprovalRequested, null),
        _ => (NoticeKind.PublicationRequested, null),
    };

    private static string ReasonOf(Stage stage) => stage switch
    {
        Stage.Draft => "あなたが担当者のため",
        Stage.DepartmentReview => "審査の順番があなたに来たため",
        Stage.PlanningApproval => "承認の順番があなたに来たため",
        _ => "あなたが企画の担当のため",
    };

    // Whoever is told that somebody decided in his place is told with it that he has to read.
    private static IEnumerable<Telling> Readings(SheetCase it, PlanScene scene) => it.Readers().Except(Results.Represented(it)?.Whom ?? []).Select(person =>
        ItemTelling.Of(it, scene, NoticeKind.ToRead, person, string.Create(CultureInfo.InvariantCulture, $"read/{it.Line.Id}/{it.Sheet.ContentVersion}/{person}"), it.Line.ChangedAt) with
        {
            Reason = "後閲又は供覧の確認先のため",
        });
}

/// <summary>Makes a telling about one sheet.</summary>
internal static class ItemTelling
{
    public static Telling Of(SheetCase it, PlanScene scene, NoticeKind kind, PersonId person, string key, DateTimeOffset moment) => new(kind, person, key, moment, scene.Facts(it))
    {
        Subject = it.Line.Id.ToString(),
        Link = $"/sheets/{it.Line.Id}",
        Reason = "あなたが担当者のため",
        Cause = it.Entered?.Act.Operation.Value ?? key,
        Item = it.Title,
    };
}
