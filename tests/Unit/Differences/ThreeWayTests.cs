using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Unit.Approval;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Differences;

public class ThreeWayTests
{
    private static readonly Values<Question> Questions = [Town.Asked(Town.Jigyosu, "3"), Town.Asked(Town.Nissu, "9")];
    private static readonly SheetContent Original = Town.Full();

    [Fact]
    public void WhatOnlyOneChanged_IsHis()
    {
        var mine = Original with { Answers = [new(Town.Jigyosu, Cell.Read("7")), Original.Answers[1]] };
        var theirs = Original with { Narrative = Paragraphs.Of("・書き直した。"), Remarks = Paragraphs.Of("・注。"), Answers = [Original.Answers[0], new(Town.Nissu, Cell.Read("9"))] };

        Assert.Equal(new Merge(theirs with { Answers = [mine.Answers[0], theirs.Answers[1]] }, []), ThreeWay.Merge(Original, mine, theirs, Questions));
        Assert.Equal(new Merge(theirs with { Answers = [mine.Answers[0], theirs.Answers[1]] }, []), ThreeWay.Merge(Original, theirs, mine, Questions));
    }

    [Fact]
    public void WhatBothChangedDifferently_IsAConflictWithAllThreeTexts()
    {
        var (mine, theirs) = (Town.Full("・私の文。"), Town.Full("・別の文。"));
        Assert.Equal(new Merge(mine, [new(new ContentField.Text(TextField.Narrative), "・補助を統合した。", "・私の文。", "・別の文。")]), ThreeWay.Merge(Original, mine, theirs, Questions));
    }

    [Fact]
    public void WhatOneErasedAndTheOtherChanged_IsAConflictThatKeepsTheText()
    {
        var (erased, written) = (Original with { Narrative = null }, Town.Full("・別の文。"));
        var field = new ContentField.Text(TextField.Narrative);

        Assert.Equal(new Merge(written, [new(field, "・補助を統合した。", null, "・別の文。")]), ThreeWay.Merge(Original, erased, written, Questions));
        Assert.Equal(new Merge(written, [new(field, "・補助を統合した。", "・別の文。", null)]), ThreeWay.Merge(Original, written, erased, Questions));
        Assert.Equal(new Merge(erased, []), ThreeWay.Merge(Original, erased, erased, Questions));
    }

    [Fact]
    public void AConflictOfAValue_SaysWhichSeries()
    {
        SheetContent With(string value) => Original with { Answers = [new(Town.Jigyosu, Cell.Read(value)), Original.Answers[1]] };
        Assert.Equal([new(new ContentField.Value(Town.Jigyosu, "事業数 (単年)"), "4", "5", "6")], ThreeWay.Merge(Original, With("5"), With("6"), Questions).Conflicts);
    }

    [Fact]
    public void OneSidedChanges_ComeOutAsTheyAre() =>
        Gen.Select(RandomContents.Any, RandomContents.Any).Sample((original, other) =>
        {
            Assert.Equal(new Merge(other, []), ThreeWay.Merge(original, other, original, Questions));
            Assert.Equal(new Merge(other, []), ThreeWay.Merge(original, original, other, Questions));
            Assert.Equal(new Merge(other, []), ThreeWay.Merge(original, other, other, Questions));
        });

    [Fact]
    public void NoText_IsLost() =>
        Gen.Select(RandomContents.Any, RandomContents.Any, RandomContents.Any).Sample((original, mine, theirs) =>
        {
            var merge = ThreeWay.Merge(original, mine, theirs, Questions);
            foreach (var (side, shown) in new[] { (mine, (Func<Conflict, string?>)(conflict => conflict.Mine)), (theirs, conflict => conflict.Theirs) })
                foreach (var change in ContentDifference.Between(original, side, Questions))
                {
                    var conflict = merge.Conflicts.SingleOrDefault(each => each.Field == change.Field);
                    if (conflict is not null) Assert.Equal((change.Before, change.After), (conflict.Original, shown(conflict)));
                    else Assert.DoesNotContain(ContentDifference.Between(side, merge.Merged, Questions), left => left.Field == change.Field);
                }
            // And nothing that neither changed is another one.
            var touched = new[] { mine, theirs }.SelectMany(side => ContentDifference.Between(original, side, Questions)).Select(change => change.Field).ToHashSet();
            Assert.All(ContentDifference.Between(original, merge.Merged, Questions), change => Assert.Contains(change.Field, touched));
        });

    [Fact]
    public void TheSidesOfAMerge_MayBeExchanged() =>
        Gen.Select(RandomContents.Any, RandomContents.Any, RandomContents.Any).Sample((original, mine, theirs) =>
        {
            var (one, other) = (ThreeWay.Merge(original, mine, theirs, Questions).Conflicts, ThreeWay.Merge(original, theirs, mine, Questions).Conflicts);
            Assert.Equal(one.ToHashSet(), other.Select(conflict => conflict with { Mine = conflict.Theirs, Theirs = conflict.Mine }).ToHashSet());
        });
}
