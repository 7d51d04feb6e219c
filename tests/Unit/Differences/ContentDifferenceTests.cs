using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Unit.Approval;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Domain.Differences.LineFate;

namespace ReformFlow.Tests.Unit.Differences;

public class ContentDifferenceTests
{
    private static readonly Values<Question> Questions = [Town.Asked(Town.Jigyosu, "3"), Town.Asked(Town.Nissu, "9")];
    private static readonly ContentField Jigyosu = new ContentField.Value(Town.Jigyosu, "事業数 (単年)"), Nissu = new ContentField.Value(Town.Nissu, "事業数 (単年)");
    private static readonly ContentField Narrative = new ContentField.Text(TextField.Narrative), Remarks = new ContentField.Text(TextField.Remarks);

    [Fact]
    public void AValue_IsShownBeforeAndAfter()
    {
        var before = Town.Full();
        var after = before with { Answers = [new(Town.Nissu, Cell.Read("8.5")), new(Town.Jigyosu, Cell.Read("5"))] };

        Assert.Equal([new(Jigyosu, "4", "5", [new(Removed, "4"), new(Added, "5")])], ContentDifference.Between(before, after, Questions));
    }

    [Fact]
    public void Changes_ComeInTheOrderOfTheSheet()
    {
        var after = new SheetContent(
            [new(new("i1-s9"), Cell.Read("1")), new(Town.Nissu, Cell.Read("8")), new(Town.Jigyosu, Cell.Read("4"))], null, Paragraphs.None, [new(Town.Nissu, DoubtKind.OneSided, "8", "事業がない")]);

        Assert.Equal(
        [
            new(Jigyosu, null, "4", [new(Added, "4")]), new(Nissu, null, "8", [new(Added, "8")]), new(new ContentField.Value(new("i1-s9"), ""), null, "1", [new(Added, "1")]),
            new(Remarks, null, "", []), new(new ContentField.Explained(Town.Nissu, DoubtKind.OneSided, "8", 0), null, "事業がない", [new(Added, "事業がない")]),
        ], ContentDifference.Between(SheetContent.Empty, after, Questions));
        Assert.Equal([(Narrative, "・a", null), (Remarks, "・b", null)], ContentDifference.Between(new([], Paragraphs.Of("・a"), Paragraphs.Of("・b")), SheetContent.Empty, Questions)
            .Select(change => (change.Field, change.Before, change.After)));
    }

    [Fact]
    public void AText_IsComparedByParagraphs()
    {
        var change = Assert.Single(ContentDifference.Between(Town.Full("・一。\n・二。\n・三。\n・四。"), Town.Full("・一。\n・三。\n・新。\n・四。"), Questions));

        Assert.Equal((Narrative, "・一。\n・二。\n・三。\n・四。"), (change.Field, change.Before));
        Assert.Equal([new(Kept, "・一。"), new(Removed, "・二。"), new(Kept, "・三。"), new(Added, "・新。"), new(Kept, "・四。")], change.Lines);
    }

    [Fact]
    public void ARepeatedParagraph_IsCountedEachTime()
    {
        var change = Assert.Single(ContentDifference.Between(Town.Full("・一。\n・一。"), Town.Full("・一。\n・一。\n・一。"), Questions));
        Assert.Equal([new(Kept, "・一。"), new(Kept, "・一。"), new(Added, "・一。")], change.Lines);
    }

    [Fact]
    public void AnotherReadingOfTheSameWords_IsAChange()
    {
        var (text, step) = (new SheetContent([new(Town.Jigyosu, Cell.Read("策定"))]), new SheetContent([new(Town.Jigyosu, new("策定", new Reading.Milestone("策定")))]));
        Assert.Equal([new(Jigyosu, "策定", "策定", [new(Kept, "策定")])], ContentDifference.Between(text, step, Questions));
    }

    [Fact]
    public void ADoubtExplainedTwice_IsTwoFields()
    {
        Explanation Said(string words) => new(Town.Nissu, DoubtKind.OneSided, "8", words);
        var change = Assert.Single(ContentDifference.Between(new([], explanations: [Said("一"), Said("二")]), new([], explanations: [Said("一"), Said("三")]), Questions));
        Assert.Equal((new ContentField.Explained(Town.Nissu, DoubtKind.OneSided, "8", 1), "二", "三"), (change.Field, change.Before, change.After));
    }

    [Fact]
    public void TheLines_MakeBothTextsAgain() =>
        Gen.Select(RandomContents.Any, RandomContents.Any).Sample((before, after) =>
        {
            var changes = ContentDifference.Between(before, after, Questions);
            Assert.Equal(before == after, changes.Count == 0);
            foreach (var change in changes)
            {
                Assert.Equal(change.Before ?? "", string.Join('\n', change.Lines.Where(line => line.Fate is not Added).Select(line => line.Line)));
                Assert.Equal(change.After ?? "", string.Join('\n', change.Lines.Where(line => line.Fate is not Removed).Select(line => line.Line)));
            }
        });

    [Fact]
    public void AVeryLongText_IsToldAsAWhole()
    {
        string Long(string mark) => string.Join('\n', Enumerable.Range(0, 2_001).Select(line => $"・{mark}{line}").Append("・共通。").Append($"・{mark}"));
        var lines = Assert.Single(ContentDifference.Between(Town.Full(Long("甲")), Town.Full(Long("乙")), Questions)).Lines;

        Assert.Equal(Enumerable.Repeat(Removed, 2_003).Concat(Enumerable.Repeat(Added, 2_003)), lines.Select(line => line.Fate));
    }

    [Fact]
    public void AnErrata_ListsOnlyWhatChanged()
    {
        var wrong = new SheetContent([new(Town.Jigyosu, Cell.Read("4")), new(Town.Nissu, Cell.Read("8"))], Paragraphs.Of("・一。\n・二。\n・三。\n・四。"), null, [new(Town.Nissu, DoubtKind.OneSided, "8", "事業がない")]);
        var right = new SheetContent([new(Town.Jigyosu, Cell.Read("5")), new(Town.Nissu, Cell.Read("8"))], Paragraphs.Of("・一。\n・弐。\n・三。\n・四。\n・五。"), Paragraphs.Of("・注。"));

        Assert.Equal([new(Jigyosu, ["4"], ["5"]), new(Narrative, ["・二。"], ["・弐。"]), new(Narrative, [], ["・五。"]), new(Remarks, [], ["・注。"])], Errata.Between(wrong, right, Questions));
        Assert.Equal([new(Jigyosu, ["5"], ["4"]), new(Narrative, ["・弐。"], ["・二。"]), new(Narrative, ["・五。"], []), new(Remarks, ["・注。"], [])], Errata.Between(right, wrong, Questions));
        Assert.Empty(Errata.Between(wrong, wrong with { Explanations = [] }, Questions));
    }
}
