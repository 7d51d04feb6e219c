using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Jobs;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Policy;

/// <summary>A town's sheets at one moment, as every part of the plan looks at them.</summary>
internal sealed class PlanScene
{
    // What was finished longer ago than this was told when it happened, or is no news any more.
    private const int DaysOfNews = 31;

    // A list in a notice is a hint; the page behind the link has all of it (notifications.md §8.1).
    private const int MostLines = 10;

    public PlanScene(TownSnapshot town, Values<SheetLine> lines, TownCalendar calendar, DateTimeOffset now, PreferenceBook preferences, NoticeOptions options, Values<Carried> carried)
    {
        (Town, Now, Preferences, Options, Carried, Calendar, Days) = (town, now, preferences, options, carried, calendar, new(calendar));
        var office = town.Town.OfficeOn(Today);
        // Lists are read as people count: 7 stands before 11.
        Cases = lines.Where(IsNews).Select(line => SheetCase.Of(town, line, calendar, Today, office)).OfType<SheetCase>()
            .OrderBy(it => it.Plan.OriginalPlaceOf(it.Item.Id).Number, Domain.Plans.ItemNumber.AsCounted).ToValues();
    }

    public TownSnapshot Town { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today => WorkDays.DayOf(Now);

    public PreferenceBook Preferences { get; }

    public NoticeOptions Options { get; }

    public Values<Carried> Carried { get; }

    public TownCalendar Calendar { get; }

    /// <summary>What notices say.</summary>
    public TextCatalogue Texts { get; init; } = TextCatalogue.Standard;

    /// <summary>What stands in people's calendars; empty where nobody knows.</summary>
    public Values<CalendarEntry> Entries { get; init; } = [];

    public WorkDays Days { get; }

    public Values<SheetCase> Cases { get; }

    /// <summary>What a notice says about one sheet.</summary>
    public Dictionary<string, string> Facts(SheetCase it) => new(StringComparer.Ordinal)
    {
        ["fiscal_year"] = EraTable.Standard.FiscalYearName(it.Line.Id.Year),
        ["plan"] = it.Plan.Name,
        ["number"] = it.Plan.OriginalPlaceOf(it.Item.Id).Number.Printed,
        ["title"] = it.Item.Title,
        ["sections"] = SectionsOf(it),
        ["status"] = Words.Of(it.Sheet.Stage).Ja,
        ["due"] = it.Deadline is { } deadline ? DateName(deadline.LastDay) : "なし",
        ["due_short"] = it.Deadline is { } known ? ShortDate(known.LastDay) : "なし",
        ["due_note"] = it.Deadline is { } noted && noted.LastDay >= Today ? $"（{noted.Ja} {ShortDate(noted.LastDay)}）" : "",
        ["until"] = it.Deadline is not { } until ? "" : until.LastDay >= Today ? $"{until.Ja}は{DateName(until.LastDay)}です。" : $"{until.Ja}（{DateName(until.LastDay)}）を過ぎていますので、整い次第お願いします。",
        ["actor"] = it.Entered is not { } entered ? "不明" : entered.By.Person is { } person ? Town.Town.NameOf(person) : it.Entered.Act.Verb is Verb.CollectFinal ? "確定照会の開始日の自動処理" : "公表日の自動処理",
        ["words"] = it.Entered?.Act.Words is { Length: > 0 } words ? words : "なし",
    };

    /// <summary>What a notice says about several sheets.</summary>
    public static Dictionary<string, string> ListFacts(SheetCase first, IReadOnlyCollection<string> lines, DateOnly? due) => new(StringComparer.Ordinal)
    {
        ["fiscal_year"] = EraTable.Standard.FiscalYearName(first.Line.Id.Year),
        ["plan"] = first.Plan.Name,
        ["count"] = Number(lines.Count),
        ["list"] = Listed(lines),
        ["due"] = due is { } day ? DateName(day) : "なし",
        ["due_short"] = due is { } known ? ShortDate(known) : "なし",
    };

    /// <summary>The lines, at most ten, and how many more there are.</summary>
    public static string Listed(IReadOnlyCollection<string> lines) =>
        string.Join('\n', lines.Count <= MostLines ? lines : lines.Take(MostLines).Append($"ほか {Number(lines.Count - MostLines)} 件"));

    /// <summary>One sheet in a list.</summary>
    public string LineOf(SheetCase it, string? more = null) =>
        $"・{it.Title}（{SectionsOf(it)}）{(it.Deadline is { } deadline ? $"期限 {ShortDate(deadline.LastDay)}・" : "")}{Words.Of(it.Sheet.Stage).Ja}{(more is null ? "" : $"・{more}")}";

    /// <summary>How long a sheet has waited for those whose turn it is, in working days.</summary>
    public int DaysWaiting(SheetCase it) => Math.Max(0, Days.Between(WorkDays.DayOf(it.TurnSince), Today));

    /// <summary>The page of a year.</summary>
    public static string YearPage(SheetCase it) => string.Create(CultureInfo.InvariantCulture, $"/cycles/{it.Plan.Id}/{it.Line.Id.Year.StartYear}");

    /// <summary>令和5年5月12日(金).</summary>
    public static string DateName(DateOnly day) => $"{EraTable.Standard.DateName(day)}({Weekday(day)})";

    /// <summary>5/12(金).</summary>
    public static string ShortDate(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}/{day.Day}({Weekday(day)})");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string SectionsOf(SheetCase it) => string.Join('・', it.Around.Leads.Select(section => Town.Town.NameOf(section, Today)));

    private static char Weekday(DateOnly day) => "日月火水木金土"[(int)day.DayOfWeek];

    private bool IsNews(SheetLine line) => line.Sheet.Stage switch
    {
        Stage.NotOpened or Stage.ClosedWithoutSheet => false,
        Stage.Published => Schedule.IsRunning(Town.CycleOf(line.Plan, line.Id.Year)) || WorkDays.DayOf(line.ChangedAt).AddDays(DaysOfNews) >= Today,
        _ => true,
    };
}
