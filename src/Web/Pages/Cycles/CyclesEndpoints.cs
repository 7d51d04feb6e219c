using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Board;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Cycles;

/// <summary>A plan's year: opening, dates, close, and what was signed.</summary>
internal static class CyclesEndpoints
{
    private const string Address = "/cycles/{plan}/{year:int:min(1868):max(9998)}";
    private const string DatesWrong = "日付が足りないか、日付の形ではありません。カレンダーから選んでください。猶予は0から20までの数です。";

    internal static void MapCycles(this IEndpointRouteBuilder app)
    {
        app.MapInsideYears();
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(Address, Answers.Reading, (HttpContext http, string plan, int year, Parts parts) =>
            ServeAsync(http, parts, plan, year, (desk, found, fiscal) => ShowAsync(http, parts, desk, found, fiscal)));
        officers.MapMethods(Address + "/certificates/{number:int}.json", Answers.Reading, (HttpContext http, string plan, int year, int number, Parts parts) =>
            ServeAsync(http, parts, plan, year, async (desk, found, fiscal) =>
                (await parts.Certificates.OfAsync(desk.Municipality, found.Id, fiscal, http.RequestAborted)).FirstOrDefault(each => each.Number == number) is { } signed
                    ? Results.File(System.Text.Encoding.UTF8.GetBytes(signed.Document), "application/json", $"{found.Id}-{fiscal.StartYear}-{number}.json")
                    : Answers.NotThere()));
        officers.MapMethods(Address + "/final-summary", Answers.Reading, (HttpContext http, string plan, int year, Parts parts) =>
            ServeAsync(http, parts, plan, year, (desk, found, fiscal) => SummaryAsync(http, parts, desk, found, fiscal)));
        officers.MapPost(Address + "/{what:regex(^(open|dates|hold|lift|close)$)}", (HttpContext http, string plan, int year, string what, IFormCollection form, Parts parts) =>
            ServeAsync(http, parts, plan, year, (desk, found, fiscal) => TakeAsync(http, parts, desk, found, fiscal, what, form)));
    }

    internal static Task<IResult> ServeAsync(HttpContext http, Parts parts, string plan, int year, Func<Desk, Plan, FiscalYear, Task<IResult>> page) =>
        parts.Desks.ServeAsync(http, desk => desk.Find(plan)?.Plan is { } found && new FiscalYear(year) is var fiscal && found.First <= fiscal && fiscal <= found.Last
            ? page(desk, found, fiscal)
            : Task.FromResult(Answers.NotThere()));

    private static async Task<IResult> ShowAsync(HttpContext http, Parts parts, Desk desk, Plan plan, FiscalYear year, RefusedForm? refused = null) => Answers.Page<CyclePage>(new()
    {
        [nameof(CyclePage.Desk)] = desk,
        [nameof(CyclePage.Plan)] = plan,
        [nameof(CyclePage.Year)] = year,
        [nameof(CyclePage.Board)] = await BoardEndpoints.BoardAsync(desk, parts.Lists, plan, year, http.RequestAborted),
        [nameof(CyclePage.Signed)] = await parts.Certificates.OfAsync(desk.Municipality, plan.Id, year, http.RequestAborted),
        [nameof(CyclePage.Refused)] = refused,
    }, refused);

    private static async Task<IResult> TakeAsync(HttpContext http, Parts parts, Desk desk, Plan plan, FiscalYear year, string what, IFormCollection form)
    {
        if (CommandOf(what, form) is not { } command) return await ShowAsync(http, parts, desk, plan, year, RefusedForm.Of(form, DatesWrong));
        var operation = form.Operation();
        try
        {
            var cycle = parts.Grains.GetGrain<ICycleGrain>(GrainKeys.Cycle(desk.Municipality, plan.Id, year));
            return await parts.Acts.AskAsync(operation, () => cycle.Command(command, operation, desk.Actor)) is CycleAnswer.Refused refused
                ? await ShowAsync(http, parts, desk, plan, year, RefusedForm.Of(form, Words.Of(refused.Why).Ja))
                : new SeeOther($"/cycles/{plan.Id}/{year.StartYear}");
        }
        catch (OutcomeUnknownException)
        {
            return await ShowAsync(http, parts, desk, plan, year, RefusedForm.OfUnknown(form, operation));
        }
    }

    // Null where dates are needed and cannot be read. Trying again keeps the dates of the first try.
    private static CycleCommand? CommandOf(string what, IFormCollection form) => (what, form.Dates()) switch
    {
        ("open", _) when form.Text("again") == "1" => new CycleCommand.Open(null),
        ("open", { } dates) => new CycleCommand.Open(dates),
        ("dates", { } dates) => new CycleCommand.ChangeDates(dates, form.Text("reason")),
        ("hold", _) => form.Day("until") is { } until ? new CycleCommand.HoldPublication(new(until, form.Text("reason"))) : null,
        ("lift", _) => new CycleCommand.LiftHold(form.Text("reason")),
        ("close", var dates) when form.Text("openNext") != "1" || dates is not null => new CycleCommand.Close(form.Text("openNext") == "1" ? dates : null),
        _ => null,
    };

    private static async Task<IResult> SummaryAsync(HttpContext http, Parts parts, Desk desk, Plan plan, FiscalYear year)
    {
        var signed = (await parts.Certificates.OfAsync(desk.Municipality, plan.Id, year, http.RequestAborted)).LastOrDefault(each => each.Kind is CertificateKind.FinalSummary);
        return signed is null ? Answers.NotThere() : Answers.Page<FinalSummaryPage>(new()
        {
            [nameof(FinalSummaryPage.Plan)] = plan,
            [nameof(FinalSummaryPage.Year)] = year,
            [nameof(FinalSummaryPage.Signed)] = signed,
        });
    }

    /// <summary>What the pages of a cycle work with.</summary>
    internal sealed record Parts(Desks Desks, ISheetLists Lists, ICertificates Certificates, IGrainFactory Grains, Acts Acts);
}
