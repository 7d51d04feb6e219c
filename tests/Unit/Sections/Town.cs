using ReformFlow.Domain;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Municipalities;

/// <summary>A town's sections, one of them with ・ in its name; and a town that renamed one in the middle of FY2021.</summary>
internal static class Town
{
    public static readonly SectionMaster Known = new(
        [Section("kikaku", "企画政策課"), Section("somu", "総務課"), Section("kosodate", "子育て・健康課"), Section("gesui", "下水道課")]);

    public static readonly SectionMaster Renamed = new(
    [
        Section("seisaku-somu", "政策総務課", from: new(2010, 4, 1), to: new(2021, 9, 30), successors: [new("somushitsu")]),
        Section("somushitsu", "総務室", from: new(2021, 10, 1)),
    ]);

    public static Section Section(string id, string name, DateOnly? from = null, DateOnly? to = null, string? division = null, Values<SectionId>? successors = null) =>
        new(new(id), name, division, from ?? new(2000, 4, 1), to, successors ?? []);
}
