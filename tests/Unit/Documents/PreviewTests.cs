using CsCheck;
using ReformFlow.Documents;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>What taking a file would change, told before it is taken.</summary>
public class PreviewTests
{
    [Fact]
    public void SamePlan_ChangesNothing()
    {
        var preview = PlanPreview.Between(SamplePlan.Read().Book, SamplePlan.Read());
        Assert.True(preview.IsSame);
        Assert.Empty(preview.Changes);
    }

    [Fact]
    public void PlanWhereThereWasNone_IsAllAdded()
    {
        var preview = PlanPreview.Between(null, SamplePlan.Read());
        Assert.All(preview.Subjects, subject => Assert.Equal((ChangeKind.Added, 0), (subject.Kind, subject.Unchanged)));
        Assert.Equal(16, preview.Subjects.Count(subject => subject.IsItem));
    }

    [Theory]
    [InlineData("実績", "9", "実績 事業数 (単年) 令和3年度", "1")]
    [InlineData("取り組み事項", "別の題", "取り組み事項", "評価の見直し")]
    [InlineData("実績の内容", "・別の文", "実績の内容 令和4年度 （1）", "・見直した。")]
    public void ChangedRow_IsTheOnlyChange(string kind, string value, string label, string before)
    {
        var read = Assert.IsType<PlanReading.Read>(TidyLists.Read(TidyLists.Csv(TidyLists.With(kind, value))));
        var preview = PlanPreview.Between(SmallDocument.Untouched.Taken().Book, read);

        var change = Assert.Single(preview.Changes);
        Assert.Equal((ChangeKind.Changed, label, before, value), (change.Kind, change.Label, change.Before, change.After));
        Assert.Equal(ChangeKind.Changed, Assert.Single(preview.Subjects, subject => subject.IsItem).Kind);
    }

    [Fact]
    public void RowTakenOutAndRowPutIn_AreMissingAndAdded()
    {
        var rows = TidyLists.Small().Where(row => row[0] != "備考").ToList();
        var narrative = rows.FindIndex(row => row[0] == "実績の内容");
        var more = (string[])rows[narrative].Clone();
        (more[TidyLists.ColumnOf("順")], more[TidyLists.ColumnOf("値")]) = ("2", "・加えた。");
        rows.Insert(narrative + 1, more);
        var preview = PlanPreview.Between(SmallDocument.Untouched.Taken().Book, Assert.IsType<PlanReading.Read>(TidyLists.Read(TidyLists.Csv(rows))));

        Assert.Equal([(ChangeKind.Added, null, "・加えた。"), (ChangeKind.Missing, "※一部は調査中", null)], preview.Changes.Select(change => (change.Kind, change.Before, change.After)));
    }

    [Fact]
    public void DoubtOfAValue_StandsBesideTheValue()
    {
        var read = Assert.IsType<PlanReading.Read>(TidyLists.Read(TidyLists.Csv(TidyLists.With("実績", "検討"))));
        var doubt = Assert.Single(read.Doubts, doubt => doubt.Kind is DoubtKind.TextAgainstNumber).Number;
        var item = PlanPreview.Between(SmallDocument.Untouched.Taken().Book, read).Subjects.Single(subject => subject.IsItem);

        Assert.Contains(doubt, item.Facts.Single(fact => fact.Key.Kind is TidyKind.Actual && fact.After == "検討").Doubts);
        Assert.Contains(doubt, item.Doubts);
    }

    [Fact]
    public void DoubtOfAText_StandsBesideItsItem()
    {
        var read = SamplePlan.Read();
        var subjects = PlanPreview.Between(null, read).Subjects;
        Assert.All(subjects.Where(subject => subject.IsItem), subject => Assert.NotEmpty(subject.Doubts));
        Assert.Superset(read.Doubts.Where(doubt => doubt.Where.StartsWith("取り組み事項", StringComparison.Ordinal)).Select(doubt => doubt.Number).ToHashSet(), subjects.SelectMany(subject => subject.Doubts).ToHashSet());
    }

    [Fact]
    public void Differences_AreThereExactlyWhenTheFactsDiffer() => Gen.Select(RichPlans.Books, RichPlans.Books).Sample((one, other) =>
        PlanPreview.Between(one, new(other, [])).IsSame == TidyList.Rows(one).Select(Fact).ToHashSet().SetEquals(TidyList.Rows(other).Select(Fact)), iter: 100);

    private static (TidyKey, string) Fact(TidyRow row) => (row.Key, row.Value);
}
