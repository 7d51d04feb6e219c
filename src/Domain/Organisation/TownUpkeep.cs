using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Organisation;

/// <summary>Answers changes of the organisation. Pure, like the rules of sheets.</summary>
public static class TownUpkeep
{
    /// <summary>The answer to one change.</summary>
    /// <param name="town">The town as it is stored; null before it is registered.</param>
    /// <param name="change">What is asked for.</param>
    /// <param name="by">Who asks; null for the administrator's tool, which stands above posts.</param>
    /// <param name="today">The business day.</param>
    public static TownAnswer Decide(Town? town, TownChange change, PersonId? by, DateOnly today)
    {
        if (change is TownChange.Register register) return Registered(town, register.Town, by);
        if (town is null) return new TownAnswer.Refused(TownRefusal.NotRegistered, "");
        if (by is not null && !May(town, change, by, today)) return new TownAnswer.Refused(TownRefusal.NotYours, "");
        try
        {
            return Answer(town, change);
        }
        catch (ArgumentException contradiction)
        {
            // The town's own invariants say what does not fit; a refusal with their words is what the officer can act on.
            return new TownAnswer.Refused(TownRefusal.Contradictory, contradiction.Message);
        }
    }

    // Nobody holds a post before the register is there, so only the tool can bring it.
    private static TownAnswer Registered(Town? town, Town register, PersonId? by)
    {
        if (by is not null) return new TownAnswer.Refused(town is null ? TownRefusal.NotYours : TownRefusal.RegisteredAlready, "");
        if (town is null) return new TownAnswer.Accepted(register);
        if (register.Municipality.Id != town.Municipality.Id) return new TownAnswer.Refused(TownRefusal.Contradictory, register.Municipality.Id.Value);
        var gone = town.People.Where(person => register.Find(person.Id) is null);
        // The files say nothing about holidays, and often nothing about days: what planning entered on the calendar's page stays.
        return Accept(register, people: register.People.Concat(gone).ToValues(),
            days: register.OwnDays.Count > 0 ? register.OwnDays : town.OwnDays, holidays: register.Holidays ?? town.Holidays);
    }

    // Planning keeps the register; a chief assigns who writes in his section; everybody registers his own absence.
    private static bool May(Town town, TownChange change, PersonId by, DateOnly today)
    {
        var posts = town.OfficeOn(today).HeldBy(by).ToList();
        return posts.Any(post => post.Role is Role.PlanningOfficer or Role.PlanningApprover) || change switch
        {
            TownChange.Appoint appoint => Writes(appoint.Post),
            TownChange.Release release => Writes(release.Post),
            TownChange.RegisterAbsence register => register.Absence.Person == by,
            _ => false,
        };

        bool Writes(PostId id) => town.Find(id) is { Role: Role.Drafter or Role.DeputyDrafter, Section: { } section }
            && posts.Any(post => post.Role is Role.SectionChief && post.Section == section);
    }

    private static TownAnswer Answer(Town town, TownChange change) => change switch
    {
        TownChange.Join join => town.Find(join.Person.Id) is null
            ? Accept(town, people: town.People.With(join.Person))
            : new TownAnswer.Refused(TownRefusal.AlreadyThere, join.Person.Name),
        TownChange.Appoint appoint => At(town, appoint.Post, appoint.Person, appoint.From, post =>
            post.HoldersOn(appoint.From).Contains(appoint.Person) ? null : post with { Holders = From(post.Holders, new(appoint.Person, appoint.From)) }),
        TownChange.Release release => At(town, release.Post, release.Person, release.LastDay, post =>
            post.Holders.Concat(post.Deputies).Any(tenure => IsLeft(tenure, release))
                ? post with { Holders = Until(post.Holders, release), Deputies = Until(post.Deputies, release) }
                : null, TownRefusal.NotThere),
        TownChange.NameDeputy name => At(town, name.Post, name.Person, name.From, post =>
            post.Deputies.Any(tenure => tenure.Person == name.Person && tenure.Contains(name.From)) ? null : post with { Deputies = From(post.Deputies, new(name.Person, name.From)) }),
        TownChange.RegisterAbsence register => town.Find(register.Absence.Person) is null
            ? new TownAnswer.Refused(TownRefusal.NoSuchPerson, register.Absence.Person.Value)
            : town.Absences.Contains(register.Absence) ? new TownAnswer.Refused(TownRefusal.AlreadyThere, town.NameOf(register.Absence.Person))
            : Accept(town, absences: town.Absences.Where(known => (known.Person, known.From) != (register.Absence.Person, register.Absence.From)).Append(register.Absence).ToValues()),
        TownChange.SetRoutes set => new TownAnswer.Accepted(new(town.Municipality, town.Sections, town.People, town.Posts, town.Absences, set.Routes, town.OwnDays, town.Holidays)),
        TownChange.Reorganise reorganise => new TownAnswer.Accepted(new(town.Municipality, reorganise.Sections, town.People, reorganise.Posts, town.Absences, town.Routes, town.OwnDays, town.Holidays)),
        TownChange.SetDay set => Accept(town, days: town.OwnDays.Where(row => row.Day != set.Day.Day).Append(set.Day).OrderBy(row => row.Day).ToValues()),
        TownChange.ClearDay clear => town.OwnDays.Any(row => row.Day == clear.Day)
            ? Accept(town, days: town.OwnDays.Where(row => row.Day != clear.Day).ToValues())
            : new TownAnswer.Refused(TownRefusal.NoSuchDay, ""),
        TownChange.ImportHolidays import => Imported(town, import.Holidays),
        _ => throw new InvalidOperationException($"{change.GetType()} is a new kind of change."),
    };

    private static TownAnswer Imported(Town town, Values<Holiday> list)
    {
        if (OfficialList.Check(list) is { } wrong) return new TownAnswer.Refused(TownRefusal.ListUnusable, wrong);
        var years = list.Select(holiday => holiday.Day.Year).ToHashSet();
        var all = (town.Holidays ?? []).Where(known => !years.Contains(known.Day.Year)).Concat(list).OrderBy(holiday => holiday.Day).ToValues();
        return all.Equals(town.Holidays) ? new TownAnswer.Refused(TownRefusal.AlreadyThere, "") : Accept(town, holidays: all);
    }

    private static TownAnswer At(Town town, PostId id, PersonId person, DateOnly day, Func<TownPost, TownPost?> changed, TownRefusal otherwise = TownRefusal.AlreadyThere)
    {
        if (town.Find(id) is not { } post || !post.ExistsOn(day)) return new TownAnswer.Refused(TownRefusal.NoSuchPost, id.Value);
        if (town.Find(person) is null) return new TownAnswer.Refused(TownRefusal.NoSuchPerson, person.Value);
        return changed(post) is { } next
            ? Accept(town, posts: town.Posts.Select(each => each.Id == id ? next : each).ToValues())
            : new TownAnswer.Refused(otherwise, post.Title);
    }

    // The new tenure has no end, so what the same person would begin there later lies within it.
    private static Values<Tenure> From(Values<Tenure> tenures, Tenure begun) =>
        tenures.Where(tenure => tenure.Person != begun.Person || tenure.From < begun.From).Append(begun).ToValues();

    private static Values<Tenure> Until(Values<Tenure> tenures, TownChange.Release release) =>
        tenures.Select(tenure => IsLeft(tenure, release) ? tenure with { To = release.LastDay } : tenure).ToValues();

    private static bool IsLeft(Tenure tenure, TownChange.Release release) => tenure.Person == release.Person && tenure.Contains(release.LastDay);

    private static TownAnswer.Accepted Accept(Town town, Values<Person>? people = null, Values<TownPost>? posts = null, Values<Absence>? absences = null,
        Values<TownDay>? days = null, Values<Holiday>? holidays = null) => new(new(town.Municipality, town.Sections, people ?? town.People, posts ?? town.Posts,
            absences ?? town.Absences, town.Routes, days ?? town.OwnDays, holidays ?? town.Holidays));
}

/// <summary>The answer to a change of the organisation. Closed: these are all the answers there are.</summary>
public abstract record TownAnswer
{
    private TownAnswer() { }

    /// <summary>It is made.</summary>
    /// <param name="Town">The town after it.</param>
    public sealed record Accepted(Town Town) : TownAnswer;

    /// <summary>It is not made.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="Where">The name of what it is about; empty where there is none.</param>
    public sealed record Refused(TownRefusal Why, string Where) : TownAnswer;
}
