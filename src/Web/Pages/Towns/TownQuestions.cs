using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>Asks the rules of the organisation what a person could change today, for the choices that a page offers.</summary>
internal static class TownQuestions
{
    private static readonly PersonId Anybody = new("anybody");

    /// <summary>Whether the change is one of the person's, whatever else stands in its way.</summary>
    public static bool IsMine(this Desk desk, TownChange change) =>
        desk.Actor.Person is { } me && TownUpkeep.Decide(desk.Town, change, me, desk.Today) is not TownAnswer.Refused { Why: TownRefusal.NotYours };

    /// <summary>The posts of today to which he may appoint.</summary>
    public static IEnumerable<TownPost> Appointable(this Desk desk) => Today(desk).Where(post => desk.IsMine(new TownChange.Appoint(post.Id, Anybody, desk.Today)));

    /// <summary>The posts of today for which he may name a deputy.</summary>
    public static IEnumerable<TownPost> Deputisable(this Desk desk) => Today(desk).Where(post => desk.IsMine(new TownChange.NameDeputy(post.Id, Anybody, desk.Today)));

    /// <summary>Who may be released from what by him.</summary>
    public static IEnumerable<(TownPost Post, PersonId Person)> Releasable(this Desk desk) =>
        from post in Today(desk)
        from person in post.HoldersOn(desk.Today)
        where desk.IsMine(new TownChange.Release(post.Id, person, desk.Today))
        select (post, person);

    /// <summary>Whose absence he may register.</summary>
    public static IEnumerable<Person> Excusable(this Desk desk) =>
        desk.Town.People.Where(person => desk.IsMine(new TownChange.RegisterAbsence(new(person.Id, desk.Today, desk.Today))));

    /// <summary>The posts that exist today.</summary>
    public static IEnumerable<TownPost> Today(Desk desk) => desk.Town.Posts.Where(post => post.ExistsOn(desk.Today));
}
