using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Notifications.Inbox;

/// <summary>
/// A notice that the plan made is wanted while the plan still has it: another act, another date or a newer reminder ends it. One
/// that something else made is judged by its sheet's stage alone.
/// </summary>
/// <param name="desk">The plan.</param>
/// <param name="sheets">The sheets.</param>
/// <param name="book">The towns.</param>
/// <param name="preferences">The hours of each person.</param>
public sealed class PlanStillWanted(PlanDesk desk, ISheetLists sheets, ITownBook book, INoticePreferences preferences) : IStillWanted
{
    private static readonly Values<string> Planned =
        ["turn/", "read/", "opened/", "final/", "progress/", "due/", "pend/", "burst/", "esc/", "digest/", "yearclose", "overdue.", "item.", "delegate.acted/", "due.changed/", "calendar.changed/", "assignee.changed/", "extension.", "correction.asked/", "comment.mentioned/"];

    private readonly StageStillWanted _byStage = new(sheets);
    private readonly SharedPlans _plans = new(desk, sheets, book);

    /// <inheritdoc />
    public async Task<Values<Wanted>> AskAsync(MunicipalityId municipality, Values<InboxNotice> notices, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notices);
        if (!notices.Any(notice => IsPlanned(notice.Notice)) || await _plans.AskAsync(municipality, notices.Max(notice => notice.CreatedAt), now, cancellation) is not { } plan)
            return await _byStage.AskAsync(municipality, notices, now, cancellation);
        var chosen = await preferences.OfAsync(municipality, cancellation);
        var days = new WorkDays(plan.Town.Town.WorkingDays());
        return notices.Select(notice => StageStillWanted.Of(notice, plan.Lines) is var answer && (answer is Wanted.No || !IsPlanned(notice.Notice)) ? answer
            : plan.Bodies.TryGetValue(notice.Notice.UniqueKey, out var body) ? Hour(chosen.HoursOf(notice.Notice.Person), days, now) with { BodyNow = ListNow(notice.Notice, body) }
            : new Wanted.No("What it asks for is done, its date has changed, or a newer notice has taken its place.")).ToValues();
    }

    private static bool IsPlanned(Notice notice) => EventTable.Of(notice.Kind).Class is not NoticeClass.Operating && Planned.Any(prefix => notice.UniqueKey.StartsWith(prefix, StringComparison.Ordinal));

    // Only a list grows shorter while it is wanted.
    private static string? ListNow(Notice notice, string body) => SheetId.Parse(notice.Subject) is null && body != notice.Body ? body : null;

    private static Wanted Hour(Hours hours, WorkDays days, DateTimeOffset now) => days.FirstWithin(hours, now) is var first && first > now ? new Wanted.Later(first) : new Wanted.Yes();
}
