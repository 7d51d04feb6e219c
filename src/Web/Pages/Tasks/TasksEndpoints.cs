using ReformFlow.Notifications.Outbox;
using ReformFlow.Web.Pages.Notices;

namespace ReformFlow.Web.Pages.Tasks;

/// <summary>自分の仕事: the first page after signing in.</summary>
internal static class TasksEndpoints
{
    internal static void MapTasks(this IEndpointRouteBuilder app) => app.MapMethods("/tasks", Answers.Reading,
        (HttpContext http, Desks desks, TaskFinder tasks, IDeliveryLists deliveries, string? done, string? of) => desks.ServeAsync(http, async desk => Answers.Page<TasksPage>(new()
        {
            [nameof(TasksPage.Desk)] = desk,
            [nameof(TasksPage.Tasks)] = await tasks.OfAsync(desk, http.RequestAborted),
            [nameof(TasksPage.DeadLetters)] = NoticeOffice.IsPlanning(desk) ? await deliveries.DeadCountAsync(desk.Municipality, http.RequestAborted) : 0,
            [nameof(TasksPage.Done)] = DoneNote.Of(desk, done, of),
        })));
}
