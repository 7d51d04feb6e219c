using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Plans;

/// <summary>What a posted form asks for: a change, or what is wrong with the form in the officers' words.</summary>
/// <param name="Change">The change; null when the form cannot be read.</param>
/// <param name="Problem">What is wrong; empty when nothing is.</param>
internal sealed record AskedChange(PlanChange? Change, string Problem)
{
    public static AskedChange Of(PlanChange change) => new(change, "");

    public static AskedChange Wrong(string problem) => new(null, problem);
}

/// <summary>Reads forms about the plan as a whole. What the domain refuses is left to it; here is only what cannot even be asked.</summary>
internal static class PlanForms
{
    public const string IdWrong = "識別子は、半角の英小文字、数字、途中のハイフンで40字までにしてください。";
    public const string YearWrong = "年度が正しくありません。一覧から選んでください。";
    private const string TextWrong = "番号（12字まで）か題名（400字まで）が空か、長すぎるか、改行があります。";

    /// <summary>The change that a form of this name asks for.</summary>
    public static AskedChange Read(string change, IFormCollection form, Plan plan, Desk desk) => change switch
    {
        "rename" => AskedChange.Of(new PlanChange.RenamePlan(form.Text("name"))),
        "heading" => Heading(form),
        "item" => NewItemForm.Read(form, plan, desk),
        _ when form.Word("item") is { } item => ItemForms.Read(change, form, plan, new ItemId(item)),
        _ => AskedChange.Wrong("何を変えるのか分かりません。画面を開き直してください。"),
    };

    /// <summary>A new plan; its levels are one a line.</summary>
    public static AskedChange Create(IFormCollection form)
    {
        if (form.Word("id") is not { } id) return AskedChange.Wrong(IdWrong);
        if (ReservedPlanIds.Has(id)) return AskedChange.Wrong(ReservedPlanIds.Wrong);
        if (form.Year("first") is not { } first || form.Year("last") is not { } last) return AskedChange.Wrong(YearWrong);
        var levels = form.Text("levels").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToValues();
        return AskedChange.Of(new PlanChange.CreatePlan(new(id), form.Text("name"), first, last, levels, []));
    }

    private static AskedChange Heading(IFormCollection form)
    {
        if (form.Word("id") is not { } id) return AskedChange.Wrong(IdWrong);
        if (!IsLine(form.Text("number"), 12) || !IsLine(form.Text("title"))) return AskedChange.Wrong(TextWrong);
        var under = form.Word("under") is { } above ? new HeadingId(above) : null;
        return AskedChange.Of(new PlanChange.AddHeading(under, new(new(id), form.Text("number"), form.Text("title"), Paragraphs.Of(form.Text("prose")), [])));
    }

    /// <summary>Whether a text can be printed on one line of the form.</summary>
    public static bool IsLine(string text, int longest = 400) => text.Length > 0 && text.Length <= longest && !text.Any(char.IsControl);
}
