using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Domain.Organisation;

/// <summary>A change of the town's organisation. Closed: these are all the kinds there are.</summary>
public abstract record TownChange
{
    private TownChange() { }

    /// <summary>
    /// 登録: the municipality begins, or its whole register is replaced by one that was read from files. Only the
    /// administrator's tool does it. Persons who are no longer in it stay known by name, because histories tell of them.
    /// </summary>
    /// <param name="Town">The register.</param>
    public sealed record Register(Town Town) : TownChange;

    /// <summary>採用: a person joins.</summary>
    public sealed record Join(Person Person) : TownChange;

    /// <summary>発令: a person takes a post from a day on, also a coming or a past one. A later appointment of the same person there is contained in it.</summary>
    public sealed record Appoint(PostId Post, PersonId Person, DateOnly From) : TownChange;

    /// <summary>解任: a person leaves a post, or is no longer its deputy; the day is his last one there.</summary>
    public sealed record Release(PostId Post, PersonId Person, DateOnly LastDay) : TownChange;

    /// <summary>代決者の指定: who decides for a post while its holder is absent.</summary>
    public sealed record NameDeputy(PostId Post, PersonId Person, DateOnly From) : TownChange;

    /// <summary>不在登録: somebody will be away. One of the same person with the same first day is replaced, as when he comes back early.</summary>
    public sealed record RegisterAbsence(Absence Absence) : TownChange;

    /// <summary>承認ルートの決め方: from the next submission on; sheets under way keep their pinned route.</summary>
    public sealed record SetRoutes(RoutePattern Routes) : TownChange;

    /// <summary>機構改革: the register of sections and posts as it stands after a reorganisation.</summary>
    public sealed record Reorganise(SectionMaster Sections, Values<TownPost> Posts) : TownChange;

    /// <summary>開庁日: a day on which the town hall differs from the general rule.</summary>
    public sealed record SetDay(TownDay Day) : TownChange;

    /// <summary>開庁日の取消し: the day follows the general rule again.</summary>
    public sealed record ClearDay(DateOnly Day) : TownChange;

    /// <summary>祝日の取込み: an official list of national holidays. Years of an earlier list that this one does not name stay.</summary>
    public sealed record ImportHolidays(Values<Holiday> Holidays) : TownChange;
}

/// <summary>Why a change of the organisation was not made.</summary>
public enum TownRefusal
{
    /// <summary>Somebody else may do this: planning everything, a section chief the drafters and deputies of his section, anybody his own absence.</summary>
    NotYours,

    /// <summary>The register stands already; it is changed step by step.</summary>
    RegisteredAlready,

    /// <summary>The municipality is not registered yet.</summary>
    NotRegistered,

    /// <summary>There is no such post on that day.</summary>
    NoSuchPost,

    /// <summary>There is no such person.</summary>
    NoSuchPerson,

    /// <summary>The person is there already.</summary>
    AlreadyThere,

    /// <summary>The person does not hold the post on that day.</summary>
    NotThere,

    /// <summary>The day follows the general rule already.</summary>
    NoSuchDay,

    /// <summary>The list of holidays cannot be taken: a year is missing or not complete, or a day stands twice.</summary>
    ListUnusable,

    /// <summary>The register contradicts itself: a post names a person or section that is not in it.</summary>
    Contradictory,

    /// <summary>This operation id was used for another change.</summary>
    OperationReused,
}
