using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

public class OwnOperationsTests
{
    [Fact]
    public void TheProgramsOwnNames_AreKnownByTheirBeginning()
    {
        OperationId opening = OwnOperations.Open(new("gyokaku-r1"), new(2022), 3), publication = OwnOperations.PublishOn(new(2023, 6, 30), SheetId.Parse("ninomiya-item-7-2022")!, 1);

        Assert.Equal(("open-gyokaku-r1-2022-3", "publish-on-2023-06-30-ninomiya-item-7-2022-1"), (opening.Value, publication.Value));
        Assert.All(new[] { opening, publication, new("open-"), new("Open-x"), new("PUBLISH-ON-x") }, own => Assert.True(OwnOperations.Has(own), own.Value));
    }

    [Theory]
    [InlineData("3f2504e04f8941d39a0c0305e82c3301")]
    [InlineData("open")]
    [InlineData("opening-1")]
    [InlineData("publish-1")]
    [InlineData("my-open-1")]
    public void WhatACallerNames_IsHisOwn(string name) => Assert.False(OwnOperations.Has(new(name)));
}
