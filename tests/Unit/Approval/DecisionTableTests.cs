namespace ReformFlow.Tests.Unit.Approval;

public class DecisionTableTests
{
    [Fact]
    public void EveryStageVerbAndPerson_IsAsReviewed() => ReviewedFile.Matches("decision-table.md", DecisionTable.Print());
}
