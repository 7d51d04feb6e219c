using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Calendars;

/// <summary>
/// What a calendar calls a date. What stands in one thread is about one date, whatever tells it: a calendar then moves its entry and
/// makes no second one (AT-23).
/// </summary>
internal static class DueWords
{
    private const string Submission = "提出期限", Review = "審査期限", Approval = "承認期限";

    /// <summary>The word for a notice's date.</summary>
    public static string Of(string thread, NoticeKind kind) => OfStage(thread) ?? kind switch
    {
        NoticeKind.WriteRequested or NoticeKind.ItemReturned or NoticeKind.CycleOpened => Submission,
        NoticeKind.ReviewRequested => Review,
        NoticeKind.ApprovalRequested => Approval,
        NoticeKind.PublicationRequested => "公表日",
        _ => "期限",
    };

    /// <summary>The word for the date of a sheet's stage; null for another thread.</summary>
    public static string? OfStage(string thread) => thread[(thread.LastIndexOf('/') + 1)..] switch
    {
        "draft" => Submission,
        "review" => Review,
        "approval" => Approval,
        _ => null,
    };
}
