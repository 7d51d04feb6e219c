using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Domain.Organisation;

/// <summary>
/// A municipality as it organises itself over time: its sections, people and posts, who is absent, how routes are made and
/// which days the town hall is closed. Reference data: edited by planning, asked with a day.
/// </summary>
public sealed record Town
{
    /// <summary>Keeps the town.</summary>
    /// <exception cref="ArgumentException">An id stands twice, or something names a person, post or section that is not there.</exception>
    public Town(Municipality municipality, SectionMaster sections, Values<Person> people, Values<TownPost> posts,
        Values<Absence> absences, RoutePattern routes, Values<TownDay> ownDays,
        Values<Holiday>? holidays = null)
    {
        Municipality = municipality ?? throw new ArgumentNullException(nameof(municipality));
        Sections = sections ?? throw new ArgumentNullException(nameof(sections));
        People = Guard.Distinct(people, person => person.Id);
        Posts = Guard.Distinct(posts, post => post.Id);
        Absences = absences ?? throw new ArgumentNullException(nameof(absences));
        Routes = routes ?? throw new ArgumentNullException(nameof(routes));
        OwnDays = Guard.Distinct(ownDays, row => row.Day);
        Holidays = holidays is null || OfficialList.Check(holidays) is not { } wrong ? holidays : throw new ArgumentException(wrong, nameof(holidays));
        CheckNames();
    }

    /// <summary>Whose town hall it is.</summary>
    public Municipality Municipality { get; }

    /// <summary>All sections over time.</summary>
    public SectionMaster Sections { get; }

    /// <summary>Everybody who ever held a post.</summary>
    public Values<Person> People { get; }

    /// <summary>All posts over time. The higher posts form no circle.</summary>
    public Values<TownPost> Posts { get; }

    /// <summary>The registered absences.</summary>
    public Values<Absence> Absences { get; }

    /// <summary>How routes are made.</summary>
    public RoutePattern Routes { get; }

    /// <summary>The days on which the town hall differs from the general rule.</summary>
    public Values<TownDay> OwnDays { get; }

    /// <summary>The official list of national holidays that planning has taken over; null while the built-in table is all there is.</summary>
    public Values<Holiday>? Holidays { get; }

    /// <summary>The days on which the town hall works: national holidays, the list over the table, and the town's own days.</summary>
    public TownCalendar WorkingDays() => new(OfficialList.Over(Holidays), OwnDays);

    /// <summary>The town without anybody in it yet.</summary>
    public static Town Of(Municipality municipality) => new(municipality, SectionMaster.Empty, [], [], [], RoutePattern.ChiefsOnly, []);

    /// <summary>The posts as they are held on the day.</summary>
    public Office OfficeOn(DateOnly day)
    {
        var existing = Posts.Where(post => post.ExistsOn(day)).ToList();
        var serving = existing.SelectMany(post => post.HoldersOn(day)).ToHashSet();
        var absent = Absences.Where(absence => absence.Contains(day)).Select(absence => absence.Person).ToHashSet();
        return new(existing.Select(post => post.On(day, Above(post, day), absent.Contains, serving.Contains)).ToValues());
    }

    // A higher post that was abolished is skipped: whatever stood above it stands above its juniors now.
    private PostId? Above(TownPost post, DateOnly day)
    {
        var above = post.Higher is { } higher ? Find(higher) : null;
        while (above is not null && !above.ExistsOn(day)) above = above.Higher is { } next ? Find(next) : null;
        return above?.Id;
    }

    /// <summary>The person; null when there is none of that id.</summary>
    public Person? Find(PersonId id) => People.FirstOrDefault(person => person.Id == id);

    /// <summary>The post; null when there never was one of that id.</summary>
    public TownPost? Find(PostId id) => Posts.FirstOrDefault(post => post.Id == id);

    /// <summary>What a person is called; his id where the town does not know him.</summary>
    public string NameOf(PersonId id) => Find(id)?.Name ?? id.Value;

    /// <summary>What a post is called; its id where the town does not know it.</summary>
    public string TitleOf(PostId id) => Find(id)?.Title ?? id.Value;

    /// <summary>The name of a section on a day; its id where it does not exist then.</summary>
    public string NameOf(SectionId id, DateOnly day) =>
        Sections.Sections.FirstOrDefault(section => section.Id == id && section.ExistsWithin(day, day))?.Name
        ?? Sections.Sections.LastOrDefault(section => section.Id == id)?.Name ?? id.Value;

    private void CheckNames()
    {
        var people = People.Select(person => person.Id).ToHashSet();
        var sections = Sections.Sections.Select(section => section.Id).ToHashSet();
        foreach (var post in Posts)
        {
            Guard.Holds(post.Higher is null || Posts.Any(other => other.Id == post.Higher), $"The post above {post.Id} exists.", nameof(Posts));
            Guard.Holds(post.Section is null || sections.Contains(post.Section), $"The section of {post.Id} exists.", nameof(Posts));
            Guard.Holds(post.Holders.Concat(post.Deputies).All(tenure => people.Contains(tenure.Person)), $"Everybody at {post.Id} is a person of the town.", nameof(Posts));
        }
        Guard.Holds(Absences.All(absence => people.Contains(absence.Person)), "Whoever is absent is a person of the town.", nameof(Absences));
        // The office refuses a circle of higher posts.
        _ = new Office(Posts.Select(post => post.On(post.ValidFrom, post.Higher, _ => false, _ => true)).ToValues());
    }
}
