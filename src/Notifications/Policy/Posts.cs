using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Cards;
using ReformFlow.Notifications.Texts;
using ReformFlow.Notifications.Workflows;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// What is posted into a channel: the same events of which persons are told, once each, with sections and numbers instead of
/// sheets and names.
/// </summary>
internal static class Posts
{
    // So long a channel's readers have use for it (I級, notifications.md §5.4).
    private const int DaysOfNews = 3;

    /// <summary>The posts that are due by now.</summary>
    public static Values<PlannedPost> Of(PlanScene scene) => Overdues.Of(scene).Concat(YearEnds.Of(scene)).Concat(Results.Of(scene))
        .Where(telling => telling.Kind is NoticeKind.OverduePlanning or NoticeKind.YearCloseNotice or NoticeKind.YearCloseDone && telling.Moment <= scene.Now)
        .GroupBy(telling => (telling.Kind, telling.Subject, telling.Cause)).Select(same => Of(same.First(), scene)).ToValues();

    private static PlannedPost Of(Telling telling, PlanScene scene)
    {
        var facts = new Dictionary<string, string>(telling.Facts, StringComparer.Ordinal);
        var sections = Sections(telling, scene);
        if (sections.Count > 0) facts["list"] = string.Join('\n', sections);
        var text = scene.Texts.Of(telling.Row.Word).Fill(facts);
        var card = NoticeCards.Of(telling.Kind, text, facts, telling.Link) with
        {
            Heading = Heading(text.Subject), Lead = telling.Kind is NoticeKind.OverduePlanning ? $"{facts["plan"]} {facts["fiscal_year"]}。{text.Preview}" : text.Preview, Total = 0, Counted = "課",
        };
        // Its own lines only: the text's body speaks to one reader.
        if (sections.Count == 0) card = card with { Lines = [$"公表 {facts["published_count"]}件／調書なしで締め {facts["closed_count"]}件"] };
        var from = scene.Days.FirstWithin(Preferences.Hours.Office, telling.Moment);
        return new($"{telling.Row.Word}/{scene.Town.Town.Municipality.Id}/{telling.Subject}/{telling.Cause}", telling.Kind, card, from, WorkDays.At(scene.Days.Add(WorkDays.DayOf(from), DaysOfNews), Preferences.Hours.Office.To));
    }

    // A channel has no list of kinds beside it, so the word in brackets stays; whom it was written to is left out.
    private static string Heading(string subject) =>
        subject.IndexOf('】', StringComparison.Ordinal) is > 0 and var end && subject.StartsWith('【') ? $"{subject[1..end].Split('・')[0]}：{subject[(end + 1)..]}" : subject;

    private static List<string> Sections(Telling telling, PlanScene scene)
    {
        var about = telling.Kind switch
        {
            NoticeKind.OverduePlanning => Reminders.Late(scene).Where(it => Reminders.Counted(it, Ladder.Planning, scene) is not null),
            NoticeKind.YearCloseNotice => YearEnds.Open(scene),
            _ => [],
        };
        return [.. about.Where(it => YearOf(it) == telling.Subject).SelectMany(it => it.Around.Leads).CountBy(section => section)
            .Select(each => string.Create(CultureInfo.InvariantCulture, $"・{scene.Town.Town.NameOf(each.Key, scene.Today)} {each.Value}件"))];
    }

    private static string YearOf(SheetCase it) => string.Create(CultureInfo.InvariantCulture, $"{it.Plan.Id}/{it.Line.Id.Year.StartYear}");
}
