using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Json;
using static ReformFlow.Tests.Unit.ItemSheets.Sheets;

namespace ReformFlow.Tests.Unit.ItemSheets;

public class SheetRowsTests
{
    [Fact]
    public void ARow_TellsWhereTheSheetStands()
    {
        var row = SheetRows.Of(Published.Find(Year)!);

        Assert.Equal((new PlanId("plan"), Year, Stage.Published, 5, 1, 1), (row.Plan, row.Year, row.Stage, row.StateVersion, row.ContentVersion, row.PublishedVersion));
        Assert.Equal((At(5), At(5)), (row.StageSince, row.ChangedAt));
    }

    [Fact]
    public void ARow_HasTheSheetWithoutItsContent()
    {
        var sheet = Published.Find(Year)!.Sheet;
        var shown = JsonSerializer.Deserialize<SheetState>(SheetRows.Of(Published.Find(Year)!).Json, DomainJson.Options)!;

        // The act that brought it to its stage stays: from it notices know a return and its reason.
        Assert.Equal(sheet with { Content = SheetContent.Empty, Questions = [], Done = [sheet.Done[^1]], Public = sheet.Public! with { Content = SheetContent.Empty } }, shown);
        Assert.Equal((sheet.Pinned, sheet.Hands), (shown.Pinned, shown.Hands));
        Assert.DoesNotContain("統合した", SheetRows.Of(Published.Find(Year)!).Json, StringComparison.Ordinal);
    }

    [Fact]
    public void ARowOfWhatIsNotPublic_HasNoPublicVersion() =>
        Assert.Null(JsonSerializer.Deserialize<SheetState>(SheetRows.Of(Approved.Find(Year)!).Json, DomainJson.Options)!.Public);
}
