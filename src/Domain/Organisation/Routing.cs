using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Domain.Organisation;

/// <summary>Which sections lead an item on a day, and which route its sheet takes.</summary>
public static class Routing
{
    /// <summary>
    /// The lead sections that exist on the day: a section that a reorganisation ended is succeeded by those that took over.
    /// Empty when the plan names only sections that the master does not know.
    /// </summary>
    public static Values<SectionId> LeadsOn(this Town town, ActionItem item, DateOnly day) => town.Living(item.Leads.All, day);

    /// <summary>The route of an item on a day, by the town's pattern.</summary>
    /// <param name="town">The town.</param>
    /// <param name="item">The item.</param>
    /// <param name="day">The day.</param>
    /// <param name="office">The town's posts of that day, where they are known already; null to look.</param>
    public static RouteFinding RouteOn(this Town town, ActionItem item, DateOnly day, Office? office = null)
    {
        office ??= town.OfficeOn(day);
        var leads = town.LeadsOn(item, day);
        var missing = item.Leads.All.Where(section => section.Id is null || !town.Knows(section.Id)).Select(section => $"主体課「{section.Printed}」が課の名簿にない").ToList();
        var steps = new List<RouteStep>();
        foreach (var role in town.Routes.Steps)
        {
            var posts = leads.Select(lead => (Lead: lead, Post: PostOf(office, lead, role))).ToList();
            missing.AddRange(posts.Where(each => each.Post is null).Select(each => $"{town.NameOf(each.Lead, day)}に{Wording.Words.Of(role).Ja}の職がない"));
            var step = posts.Select(each => each.Post).OfType<PostId>().Distinct().Except(steps.SelectMany(before => before.Posts)).ToValues();
            if (step.Count > 0) steps.Add(new(step));
        }
        var approver = office.Posts.FirstOrDefault(post => post.Role is Role.PlanningApprover)?.Id;
        if (approver is null) missing.Add("企画の承認者の職がない");
        if (leads.Count == 0) missing.Add("主体課がない");
        if (missing.Count > 0 || steps.Count == 0) return new(null, missing.ToValues());

        var taken = steps.SelectMany(step => step.Posts).Append(approver!);
        return new(new Route(steps.ToValues(), Consulted(town, item, office, day).Except(taken).Take(Route.MostConsulted).ToValues(), approver!), []);
    }

    private static IEnumerable<PostId> Consulted(Town town, ActionItem item, Office office, DateOnly day) =>
        town.Routes.ConsultsRelated && item.Related is RelatedSections.Listed listed
            ? town.Living(listed.Sections, day).Select(section => PostOf(office, section, Role.SectionChief)).OfType<PostId>().Distinct()
            : [];

    // 部長 and executives stand above sections, so they are found on the way up from the chief.
    private static PostId? PostOf(Office office, SectionId section, Role role)
    {
        var own = office.Posts.FirstOrDefault(post => post.Section == section && post.Role == role);
        if (own is not null || role is Role.Intermediate or Role.SectionChief) return own?.Id;
        var chief = office.Posts.FirstOrDefault(post => post.Section == section && post.Role is Role.SectionChief);
        return chief is null ? null : office.Upwards(chief.Id).FirstOrDefault(post => post.Role == role)?.Id;
    }

    private static Values<SectionId> Living(this Town town, Values<NamedSection> named, DateOnly day) =>
        named.Select(section => section.Id).OfType<SectionId>().SelectMany(id => Living(town, id, day, [])).Distinct().ToValues();

    private static IEnumerable<SectionId> Living(Town town, SectionId id, DateOnly day, HashSet<SectionId> seen)
    {
        if (!seen.Add(id) || !town.Knows(id)) return [];
        var spans = town.Sections.Sections.Where(section => section.Id == id).ToList();
        // One that is still to begin stands for itself. Of several spans only the last one tells who took over in the end.
        return spans.Any(section => section.ExistsWithin(day, day)) || spans.All(section => section.ValidFrom > day)
            ? [id]
            : spans.Where(section => section.ValidTo < day).MaxBy(section => section.ValidTo)!.Successors.SelectMany(next => Living(town, next, day, seen));
    }

    private static bool Knows(this Town town, SectionId id) => town.Sections.Sections.Any(section => section.Id == id);
}
