using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>Reads forms about the organisation.</summary>
internal static class TownForms
{
    private const string DayWrong = "日付をカレンダーから選んでください。";
    private const string ChoiceWrong = "職と職員を一覧から選んでください。";

    /// <summary>The change, or what is wrong with the form in the officers' words.</summary>
    public static (TownChange? Change, string Problem) Read(IFormCollection form) => form.Text("change") switch
    {
        "join" => Join(form),
        "absence" => Absence(form),
        "release" => Release(form),
        "appoint" => AtPost(form, (post, person, day) => new TownChange.Appoint(post, person, day)),
        "deputy" => AtPost(form, (post, person, day) => new TownChange.NameDeputy(post, person, day)),
        _ => (null, "何を変えるのか分かりません。画面を開き直してください。"),
    };

    private static (TownChange?, string) AtPost(IFormCollection form, Func<PostId, PersonId, DateOnly, TownChange> change)
    {
        if (form.Word("post") is not { } post || form.Word("person") is not { } person) return (null, ChoiceWrong);
        return form.Day("from") is { } day ? (change(new(post), new(person), day), "") : (null, DayWrong);
    }

    // One choice names both, so that nobody can be released from a post that he does not hold.
    private static (TownChange?, string) Release(IFormCollection form)
    {
        if (form.Text("tenure").Split(' ') is not [var post, var person] || !StableId.IsValid(post) || !StableId.IsValid(person)) return (null, ChoiceWrong);
        return form.Day("lastDay") is { } day ? (new TownChange.Release(new(post), new(person), day), "") : (null, DayWrong);
    }

    private static (TownChange?, string) Absence(IFormCollection form)
    {
        if (form.Word("person") is not { } person) return (null, ChoiceWrong);
        if (form.Day("from") is not { } from || form.Day("to") is not { } to) return (null, DayWrong);
        return to >= from ? (new TownChange.RegisterAbsence(new(new(person), from, to)), "") : (null, "不在の終わりの日が始まりの日より前です。日付を直してください。");
    }

    private static (TownChange?, string) Join(IFormCollection form)
    {
        if (form.Word("person") is not { } person) return (null, "識別子は、半角の英小文字、数字、途中のハイフンで40字までにしてください。");
        var name = form.Text("name");
        return name.Length is > 0 and <= 60 && !name.Any(char.IsControl) ? (new TownChange.Join(new(new(person), name)), "") : (null, "名前を60字までの一行で書いてください。");
    }
}
