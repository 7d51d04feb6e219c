using System.Text.Json.Serialization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Towns;

/// <summary>A change of the organisation as a program sends it. Registering a town and a reorganisation are not for programs.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(Appoint), "appoint")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(NameDeputy), "nameDeputy")]
[JsonDerivedType(typeof(RegisterAbsence), "registerAbsence")]
[JsonDerivedType(typeof(SetRoutes), "setRoutes")]
[JsonDerivedType(typeof(SetDay), "setDay")]
[JsonDerivedType(typeof(ClearDay), "clearDay")]
internal abstract record SentTownChange
{
    private SentTownChange() { }

    /// <summary>The change for the rules.</summary>
    public abstract TownChange ToChange();

    private static PersonId Who(string word) => Fields.Id("$.person", word, id => new PersonId(id));

    private static PostId At(string word) => Fields.Id("$.post", word, id => new PostId(id));

    /// <summary>採用.</summary>
    public sealed record Join(string Person, string Name) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.Join(Fields.Make("$.name", () => new Person(Who(Person), Name)));
    }

    /// <summary>発令.</summary>
    public sealed record Appoint(string Post, string Person, DateOnly From) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.Appoint(At(Post), Who(Person), From);
    }

    /// <summary>解任; the day is the last one.</summary>
    public sealed record Release(string Post, string Person, DateOnly LastDay) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.Release(At(Post), Who(Person), LastDay);
    }

    /// <summary>代決者の指定.</summary>
    public sealed record NameDeputy(string Post, string Person, DateOnly From) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.NameDeputy(At(Post), Who(Person), From);
    }

    /// <summary>不在登録.</summary>
    public sealed record RegisterAbsence(string Person, DateOnly From, DateOnly To) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.RegisterAbsence(Fields.Make("$.to", () => new Absence(Who(Person), From, To)));
    }

    /// <summary>承認ルートの決め方.</summary>
    public sealed record SetRoutes(IReadOnlyList<Role> Steps, bool ConsultsRelated) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.SetRoutes(Fields.Make("$.steps", () => new RoutePattern(Steps.ToValues(), ConsultsRelated)));
    }

    /// <summary>開庁日.</summary>
    public sealed record SetDay(DateOnly Day, bool Open, string Name) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.SetDay(Fields.Make("$.name", () => new TownDay(Day, Open, Name)));
    }

    /// <summary>開庁日の取消し.</summary>
    public sealed record ClearDay(DateOnly Day) : SentTownChange
    {
        public override TownChange ToChange() => new TownChange.ClearDay(Day);
    }
}
