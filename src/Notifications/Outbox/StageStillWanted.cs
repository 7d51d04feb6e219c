using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Outbox;

/// <summary>
/// The plain answer: a notice is wanted until its reader has said that it is done, or the sheet has left the stage at which it
/// asked for something. A stage that was left and entered again has notices of its own.
/// </summary>
public sealed class StageStillWanted(ISheetLists sheets) : IStillWanted
{
    /// <inheritdoc />
    public async Task<Values<Wanted>> AskAsync(MunicipalityId municipality, Values<InboxNotice> notices, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notices);
        var about = notices.Any(notice => Stages(notice.Notice.Kind).Length > 0) ? await sheets.OfAsync(municipality, cancellation: cancellation) : [];
        var lines = about.ToDictionary(line => line.Id);
        return notices.Select(notice => Of(notice, lines)).ToValues();
    }

    /// <summary>The answer for one notice where the town's sheets are known.</summary>
    internal static Wanted Of(InboxNotice notice, IReadOnlyDictionary<SheetId, SheetLine> lines)
    {
        var line = SheetId.Parse(notice.Notice.Subject) is { } id ? lines.GetValueOrDefault(id) : null;
        if (notice.DoneAt is not null) return new Wanted.No("Its reader has marked it as done.");
        var stages = Stages(notice.Notice.Kind);
        return stages.Length == 0 || line is null || (stages.Contains(line.Sheet.Stage) && line.StageSince <= notice.CreatedAt)
            ? new Wanted.Yes()
            : new Wanted.No($"The sheet stands at {line.Sheet.Stage} since {line.StageSince:u}.");
    }

    // Empty for what no stage makes superfluous.
    private static Stage[] Stages(NoticeKind kind) => kind switch
    {
        NoticeKind.WriteRequested or NoticeKind.ItemReturned or NoticeKind.CorrectionOpened => [Stage.Draft],
        NoticeKind.ReviewRequested => [Stage.DepartmentReview],
        NoticeKind.ApprovalRequested => [Stage.PlanningApproval],
        NoticeKind.PublicationRequested => [Stage.Approved],
        NoticeKind.ReminderBefore or NoticeKind.ReminderToday or NoticeKind.OverduePerson => [Stage.Draft, Stage.DepartmentReview, Stage.PlanningApproval],
        _ => [],
    };
}
