namespace ReformFlow.Web.Pages.Tasks;

/// <summary>自分の仕事: the first page after signing in.</summary>
internal static class TasksEndpoints
{
    internal static void MapTasks(this IEndpointRouteBuilder app) => app.MapMethods("/tasks", Answers.Reading,
        (HttpContext http, Desks desks, TaskFinder tasks, string? done, string? of) => desks.ServeAsync(http, async desk => Answers.Page<TasksPage>(new()
        {
            [nameof(TasksPage.Desk)] = desk,
            [nameof(TasksPage.Tasks)] = await tasks.OfAsync(desk, http.RequestAborted),
            [nameof(TasksPage.Done)] = DoneNote.Of(desk, done, of),
        })));
}
