using ReformFlow.Domain.Sections;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Municipalities;

public class ItemSectionsTests
{
    private static readonly NamedSection Somu = new("総務課", new("somu")), Kikaku = new("企画政策課", null);

    [Fact]
    public void TheFirstLead_CoordinatesUnlessSomebodySaysOtherwise()
    {
        Assert.Equal(Kikaku, new LeadSections([Kikaku, Somu]).Coordinating);
        Assert.Equal(Somu, new LeadSections([Kikaku, Somu], Somu).Coordinating);
        Assert.Equal([Kikaku, Somu], new LeadSections([Kikaku, Somu]).All);
    }

    [Fact]
    public void Leads_AreJointWhenThereAreSeveral() =>
        Assert.Equal((false, true), (new LeadSections([Somu]).IsJoint, new LeadSections([Somu, Kikaku]).IsJoint));

    [Fact]
    public void Leads_AreNamedOnceAndCoordinatedByOneOfThem()
    {
        Refused.Because("all", () => new LeadSections([]));
        Refused.Because("all", () => new LeadSections(null!));
        Refused.Because("all", () => new LeadSections([Somu, new("総務課", null)]));
        Refused.Because("coordinating", () => new LeadSections([Somu], Kikaku));
    }

    [Fact]
    public void AllAListAndABlank_AreThreeThings()
    {
        RelatedSections[] states = [new RelatedSections.All(), new RelatedSections.Listed([Somu, Kikaku]), new RelatedSections.Blank()];

        Assert.Equal(3, states.Distinct().Count());
        Assert.Equal([Somu, Kikaku], ((RelatedSections.Listed)states[1]).Sections);
        Refused.Because("sections", () => new RelatedSections.Listed([]));
        Refused.Because("sections", () => new RelatedSections.Listed([Somu, Somu]));
        Refused.Because("sections", () => new RelatedSections.Listed(null!));
    }

    [Fact]
    public void ANamedSection_HasAName()
    {
        Assert.Equal(("総務課", new("somu")), (Somu.Printed, Somu.Id));
        Refused.Because("Printed", () => new NamedSection("", null));
        Refused.Because("Printed", () => new NamedSection(new string('字', 61), null));
    }
}
