using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Notifications.Policy;

namespace ReformFlow.Notifications.Calendars;

/// <summary>A day until which a person has something to do.</summary>
/// <param name="Person">The person.</param>
/// <param name="Thread">What it belongs to.</param>
/// <param name="What">What is due, such as 提出期限.</param>
/// <param name="Day">The last day.</param>
/// <param name="Item">Number and title of the item; null where it is about several.</param>
/// <param name="Link">The page, from the root.</param>
internal sealed record OwnDate(PersonId Person, string Thread, string What, DateOnly Day, string? Item, string Link)
{
    public (PersonId, string, string) Key => (Person, Thread, What);

    /// <summary>The key of the date that a telling is about.</summary>
    public static (PersonId, string, string) KeyOf(Telling telling) =>
        (telling.Person, telling.Thread ?? telling.Subject, DueWords.Of(telling.Thread ?? telling.Subject, telling.Kind));

    /// <summary>Every date of somebody who has to write or to judge, for a calendar that asks for it.</summary>
    public static IEnumerable<OwnDate> ToDo(PlanScene scene) =>
        scene.Cases.SelectMany(it => Of(it, it.Sheet.Stage is Stage.Draft ? it.Drafters() : it.JudgesNow()));

    /// <summary>
    /// Every date that a mail may have put into a calendar: those of all who are told of it, and those that notices about several
    /// sheets are about. A reminder comes and goes; the date that it is about stays with the sheet.
    /// </summary>
    public static IEnumerable<OwnDate> Standing(PlanScene scene, IEnumerable<Telling> tellings) => ToDo(scene)
        .Concat(scene.Cases.Where(it => it.Sheet.Stage is Stage.Draft).SelectMany(it => Of(it, it.Writers().Union(it.Chiefs()))))
        .Concat(YearEnds.Holding(scene))
        .Concat(from telling in tellings
                where telling.Due is not null
                let key = KeyOf(telling)
                select new OwnDate(key.Item1, key.Item2, key.Item3, telling.Due!.Value, telling.Item, telling.Link));

    private static IEnumerable<OwnDate> Of(SheetCase it, IEnumerable<PersonId> whom) =>
        it.Deadline is not { } deadline || DueWords.OfStage(Turns.ThreadOf(it)) is not { } what ? []
        : whom.Distinct().Select(person => new OwnDate(person, Turns.ThreadOf(it), what, deadline.LastDay, it.Title, $"/sheets/{it.Line.Id}"));
}
