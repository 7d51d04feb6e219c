using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>One thing that the caller may do now.</summary>
/// <param name="Verb">What.</param>
/// <param name="VerbJa">The same in Japanese.</param>
/// <param name="GoesTo">The stage after it; null when it stays or the route says.</param>
/// <param name="Provided">What must hold, in words.</param>
internal sealed record MayDoView(Verb Verb, string VerbJa, Stage? GoesTo, IReadOnlyList<string> Provided)
{
    public static MayDoView Of(Rule rule) => new(rule.May, Words.Of(rule.May).Ja, (rule.GoesTo as Destination.Named)?.Stage, [.. rule.Provided.Select(phrase => phrase.Ja)]);
}

/// <summary>Somebody who may take the sheet further now. Found by asking the rules for everybody who holds a post.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">What he is called.</param>
/// <param name="Verbs">By what.</param>
internal sealed record TurnView(string Person, string Name, IReadOnlyList<Verb> Verbs)
{
    private static readonly Values<Verb> Further = [Verb.Save, Verb.Submit, Verb.Endorse, Verb.Agree, Verb.Approve, Verb.Publish];

    public static IReadOnlyList<TurnView> Of(SheetState sheet, Circumstances around, Town town) =>
    [
        .. from person in around.Office.Posts.SelectMany(post => post.Holders.Concat(post.Deputies)).Distinct()
           let verbs = Approvals.Open(sheet, new(person, ""), around, Further).Select(rule => rule.May).Distinct().ToList()
           where verbs.Count > 0
           orderby person.Value
           select new TurnView(person.Value, town.NameOf(person), verbs),
    ];
}

/// <summary>The steps that the sheet must pass.</summary>
/// <param name="IsPinned">Whether it was fixed by a submission.</param>
/// <param name="Steps">The steps of review in order; all posts of a step decide, in any order.</param>
/// <param name="Consulted">The posts whose sections must agree, in parallel.</param>
/// <param name="Approver">The post that approves for planning.</param>
internal sealed record RouteView(bool IsPinned, IReadOnlyList<IReadOnlyList<RoutePostView>> Steps, IReadOnlyList<RoutePostView> Consulted, RoutePostView Approver)
{
    public static RouteView? Of(SheetState sheet, Circumstances around, Town town)
    {
        if (sheet.Pinned is null && around.RouteLacks is { Count: > 0 }) return null;
        var route = sheet.Pinned ?? around.Route;
        return new(sheet.Pinned is not null, [.. route.Steps.Select(step => (IReadOnlyList<RoutePostView>)[.. step.Posts.Select(View)])],
            [.. route.Consulted.Select(View)], View(route.Approver));

        RoutePostView View(PostId post) => new(post.Value, town.TitleOf(post), sheet.Agreed.Contains(post));
    }
}

/// <summary>A post of a route.</summary>
/// <param name="Post">The post.</param>
/// <param name="Title">Its printed title.</param>
/// <param name="HasAgreed">Whether it has said yes to this content.</param>
internal sealed record RoutePostView(string Post, string Title, bool HasAgreed);
