using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Cycles;

/// <summary>中間点検と1月照会: what is asked and said inside a year.</summary>
internal static class InsideEndpoints
{
    private const string Address = "/cycles/{plan}/{year:int:min(1868):max(9998)}/inside";

    internal static void MapInsideYears(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(Address, Answers.Reading, (HttpContext http, string plan, int year, CyclesEndpoints.Parts parts) =>
            CyclesEndpoints.ServeAsync(http, parts, plan, year, (desk, found, fiscal) => Task.FromResult(Show(desk, found, fiscal))));
        officers.MapPost(Address + "/{what:regex(^(add|change|drop|answer|early)$)}", (HttpContext http, string plan, int year, string what, IFormCollection form, CyclesEndpoints.Parts parts) =>
            CyclesEndpoints.ServeAsync(http, parts, plan, year, (desk, found, fiscal) => TakeAsync(parts, desk, found, fiscal, what, form)));
    }

    private static IResult Show(Desk desk, Plan plan, FiscalYear year, RefusedForm? refused = null) => Answers.Page<InsidePage>(new()
    {
        [nameof(InsidePage.Desk)] = desk,
        [nameof(InsidePage.Plan)] = plan,
        [nameof(InsidePage.Year)] = year,
        [nameof(InsidePage.Refused)] = refused,
    }, refused);

    private static async Task<IResult> TakeAsync(CyclesEndpoints.Parts parts, Desk desk, Plan plan, FiscalYear year, string what, IFormCollection form)
    {
        if (Command(what, form) is not { } command) return Show(desk, plan, year, RefusedForm.Of(form, Words.Of(CycleRefusal.NoSuchCheck).Ja));
        if (desk.Actor.Person is null) return Show(desk, plan, year, RefusedForm.Of(form, Words.Of(CycleRefusal.NotYourRole).Ja));
        var operation = form.Operation();
        try
        {
            var cycle = parts.Grains.GetGrain<ICycleGrain>(GrainKeys.Cycle(desk.Municipality, plan.Id, year));
            return await parts.Acts.AskAsync(operation, () => cycle.Command(command, operation, desk.Actor)) is CycleAnswer.Refused refused
                ? Show(desk, plan, year, RefusedForm.Of(form, Words.Of(refused.Why).Ja))
                : new SeeOther($"/cycles/{plan.Id}/{year.StartYear}/inside{(command is CycleCommand.AnswerCheck answered ? $"#check-{answered.Number}" : "")}");
        }
        catch (OutcomeUnknownException)
        {
            return Show(desk, plan, year, RefusedForm.OfUnknown(form, operation));
        }
    }

    // Null where the form names nothing that exists. A day that cannot be read is no date, which the rules refuse in words.
    private static CycleCommand? Command(string what, IFormCollection form)
    {
        var number = int.TryParse(form.Text("number"), out var parsed) ? parsed : 0;
        var (name, from, due) = (form.Text("name"), form.Day("askFrom"), form.Day("due"));
        return what switch
        {
            "add" => new CycleCommand.AddCheck(from is null ? "" : name, from ?? default, due ?? default),
            "change" => new CycleCommand.ChangeCheck(new(number, from is null ? "" : name, from ?? default, due ?? default)),
            "drop" => new CycleCommand.DropCheck(number),
            "answer" when form.Word("item") is { } item => new CycleCommand.AnswerCheck(number, new(item), Enum.TryParse<InterimStatus>(form.Text("status"), out var status) ? status : (InterimStatus)(-1), form.Text("words")),
            "early" when form.Word("item") is { } item && form.Word("series") is { } series => new CycleCommand.GiveEarlyValue(new(item), new(series), form.Text("value")),
            _ => null,
        };
    }
}
