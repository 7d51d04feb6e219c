using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Organisation;

/// <summary>A register of a small town hall over time. Every post but the approver's is held by the person of its name.</summary>
internal static class Village
{
    public static readonly DateOnly Start = new(2019, 4, 1), Reform = new(2023, 4, 1), Today = new(2023, 5, 10);

    public static readonly SectionMaster Sections = new([Section("zaimu"), Section("somu"), Section("gesui"), Section("kikaku")]);

    public static readonly Values<TownPost> Posts =
    [
        Post("chocho", Role.Executive, null, null), Post("fuku-chocho", Role.Executive, null, "chocho"), Post("bucho", Role.DivisionHead, null, "fuku-chocho"),
        Post("zaimu-kacho", Role.SectionChief, "zaimu", "bucho"), Post("zaimu-tanto", Role.Drafter, "zaimu", "zaimu-kacho"), Post("zaimu-fuku", Role.DeputyDrafter, "zaimu", "zaimu-kacho"),
        Post("somu-kacho", Role.SectionChief, "somu", "bucho"), Post("somu-tanto", Role.Drafter, "somu", "somu-kacho"),
        Post("gesui-kacho", Role.SectionChief, "gesui", "fuku-chocho"),
        Post("kikaku-kacho", Role.SectionChief, "kikaku", "fuku-chocho"), Post("kikaku-kakari", Role.PlanningOfficer, "kikaku", "kikaku-kacho"),
        Post("kikaku-hosa", Role.Intermediate, "kikaku", "kikaku-kacho"),
        Post("kikaku-shonin", Role.PlanningApprover, "kikaku", "fuku-chocho", holders: [new(new("kikaku-kacho"), Start)], deputies: [new(new("kikaku-hosa"), Start)]),
    ];

    public static readonly Values<Person> People =
        [.. Posts.Select(post => new Person(new(post.Id.Value), post.Title)).Where(person => person.Id.Value != "kikaku-shonin"), new(new("shinjin"), "新人")];

    public static Town Of(Values<TownPost>? posts = null, SectionMaster? sections = null, RoutePattern? routes = null, params Values<Absence> absences) =>
        new(new(new("mura"), "ある村", [new("143421", Start)]), sections ?? Sections, People, posts ?? Posts, absences, routes ?? RoutePattern.ChiefsOnly, []);

    /// <summary>The village with some of its posts replaced by others of the same ids, and new ones behind.</summary>
    public static Town With(params TownPost[] changed) =>
        Of(Posts.Select(post => changed.FirstOrDefault(other => other.Id == post.Id) ?? post).Concat(changed.Where(post => Posts.All(known => known.Id != post.Id))).ToValues());

    public static TownPost Find(string id) => Posts.Single(post => post.Id.Value == id);

    public static TownPost Post(string id, Role role, string? section, string? higher, DateOnly? from = null, DateOnly? to = null,
        Values<Tenure>? holders = null, Values<Tenure>? deputies = null) =>
        new(new(id), role, id, section is null ? null : new(section), higher is null ? null : new(higher), from ?? Start, to, holders ?? [new(new(id), from ?? Start)], deputies ?? []);

    /// <summary>The village whose sections are as given, with a chief for each of them.</summary>
    public static Town Reorganised(params Values<Section> sections)
    {
        var master = new SectionMaster([.. sections, Section("kikaku")]);
        var known = Posts.Where(post => post.Section is null || master.Sections.Any(section => section.Id == post.Section)).ToList();
        var chiefs = sections.Select(section => section.Id.Value).Distinct().Where(id => known.All(post => post.Id.Value != $"{id}-kacho"))
            .Select(id => Post($"{id}-kacho", Role.SectionChief, id, "bucho", holders: [new(new("shinjin"), Start)]));
        return Of([.. known, .. chiefs], master);
    }

    public static Section Section(string id, DateOnly? from = null, DateOnly? to = null, params string[] successors) =>
        new(new(id), $"{id}課", null, from ?? new(2000, 4, 1), to, successors.Select(next => new SectionId(next)).ToValues());

    public static ActionItem Led(params string[] leads) => Led(new RelatedSections.All(), leads);

    public static ActionItem Led(RelatedSections related, params string[] leads) =>
        new(new("i1"), "題", new LeadSections(leads.Select(lead => new NamedSection($"{lead}課", new(lead))).ToValues()), related, Sample.Prose, Schedule.Lost,
            [Sample.Indicator("i1-i", "i1-s1", "i1-s2")], new(Sample.First));
}
