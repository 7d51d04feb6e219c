using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Inbox;

/// <summary>
/// Who ought to have been told what by now, and by which channels from when on, computed from how sheets stand. Each notice has a
/// key, so planning it again and again tells nobody twice, and whatever a crash left out is told at the next look. What is not in
/// the plan any more is not wanted any more. Pure.
/// </summary>
public static class NoticePlan
{
    /// <summary>The notices of a town's sheets, in order of their keys, the digests among them.</summary>
    /// <param name="town">The town.</param>
    /// <param name="lines">Its sheets.</param>
    /// <param name="calendar">Its working days.</param>
    /// <param name="now">The moment, on the business clock.</param>
    /// <param name="preferences">What people have chosen.</param>
    /// <param name="options">What the operator has decided.</param>
    /// <param name="carried">What is on its way already, of the last days; empty where nobody knows.</param>
    public static Values<PlannedNotice> Of(TownSnapshot town, Values<SheetLine> lines, TownCalendar calendar, DateTimeOffset now,
        PreferenceBook preferences, NoticeOptions options, Values<Carried> carried) => Of(new(town, lines, calendar, now, preferences, options, carried));

    /// <summary>The notices of a scene.</summary>
    internal static Values<PlannedNotice> Of(PlanScene scene)
    {
        var tellings = Tellings(scene).ToList();
        var carryings = Carryings.Of(tellings.Concat(CalendarChanges.Of(scene, tellings).Where(telling => telling.Moment <= scene.Now)), scene);
        var digests = Digests.Of(carryings, scene).Select(digest => Carrying.Of(digest, scene)).Where(digest => digest.Channels.Count > 0);
        return carryings.Concat(digests).Select(each => Planned(each, scene)).OrderBy(planned => planned.Notice.UniqueKey, StringComparer.Ordinal).ToValues();
    }

    /// <summary>The newest notices of a text, with what they are filled with, so that a new version of it can be looked at. Empty where nothing stands so now.</summary>
    internal static Values<TextExample> Examples(PlanScene scene, string id, int most) => Tellings(scene).Concat(Digests.Of(Carryings.Of(Tellings(scene), scene), scene))
        .Where(telling => telling.Text == id).OrderByDescending(telling => telling.Moment).ThenBy(telling => telling.Key, StringComparer.Ordinal).Take(most)
        .Select(telling => new TextExample(telling.Facts, telling.Person, telling.Item, telling.Link, telling.Reason)).ToValues();

    /// <summary>What people ought to have been told by now, but for digests and what follows from what was told.</summary>
    internal static IEnumerable<Telling> Tellings(PlanScene scene) =>
        Turns.Of(scene).Concat(Openings.Of(scene)).Concat(Results.Of(scene)).Concat(Reminders.Of(scene)).Concat(Judgements.Of(scene)).Concat(YearEnds.Of(scene)).Concat(Progress.Of(scene))
            .Concat(DateChanges.Of(scene)).Concat(Extensions.Of(scene)).Concat(Calls.Of(scene)).Concat(Assignees.Of(scene))
            .Where(telling => telling.Moment <= scene.Now).DistinctBy(telling => telling.Key);

    private static PlannedNotice Planned(Carrying each, PlanScene scene)
    {
        var it = each.It;
        var text = scene.Texts.Of(it.Text).Fill(it.Facts);
        var notice = new Notice(it.Key, scene.Town.Town.Municipality.Id, it.Person, it.Kind, it.Subject, text.Subject, text.Body, it.Link)
        {
            Thread = it.Thread ?? it.Subject,
            Reason = it.Reason,
            Cause = it.Cause,
            Item = it.Item,
            Preview = text.Preview,
            TextVersion = text.Version,
            Due = it.Due,
        };
        return new(notice, each.Carriages(scene));
    }
}
