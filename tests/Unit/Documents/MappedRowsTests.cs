using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Documents.Previews;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Rows of a foreign table that are no items, and what such a table says nothing about.</summary>
public class MappedRowsTests
{
    private static readonly FiscalYear Year = new(2022);
    private static readonly string[] Heads = ["番号", "取組名", "担当課", "R4目標", "R4実績"];
    private static readonly string[] First = ["1", "評価", "企画課", "3", "2"], Second = ["2", "研修", "企画課", "1", "1"];

    [Theory]
    [InlineData("", "小計")]
    [InlineData("", "合　計")]
    [InlineData("計", "")]
    [InlineData("", "1 組織の強化 小計")]
    [InlineData("", "総計（千円）")]
    public void ASumOfOthers_IsLeft_WithItsRowAndWhy(string number, string title)
    {
        var read = Read([Heads, First, [number, title, "", "4", "3"], Second]);
        Assert.Equal(["評価", "研修"], read.Book.Plan.Items.Select(item => item.Title));
        var left = Assert.Single(read.LeftRows);
        Assert.Equal(3, left.Place.Row);
        Assert.Contains("合計の行", left.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("合計", ""), InlineData("", "合　計")]
    public void ASumInAnyCellThatNamesTheRow_IsLeft_AndIsNoValueOfTheItemAbove(string lead, string unread)
    {
        var read = Read([[.. Heads, "備考"], ["1", "評価", "企画課", "3", "", ""], ["", "", lead, "42", "45", unread]]);
        Assert.Equal(3, Assert.Single(read.LeftRows).Place.Row);
        Assert.DoesNotContain(read.Book.Sheets.SelectMany(sheet => sheet.Content.Answers), answer => answer.Value.Printed == "45");
    }

    [Fact]
    public void AnItemThatIsCalledLikeASum_IsRead()
    {
        var read = Read([Heads, First, ["2", "負担金の合計", "企画課", "1", "1"], ["3", "窓口の総計", "", "1", "1"]], [new(4, 4)]);
        Assert.Equal(["評価", "負担金の合計"], read.Book.Plan.Items.Select(item => item.Title));
        Assert.Contains("読まない行", Assert.Single(read.LeftRows).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void ALineBetweenItems_IsRefusedWithItsCell_AndCanBeSkipped()
    {
        string[][] rows = [Heads, First, ["", "組織の強化", "", "", ""], Second];
        var error = Assert.Single(Assert.IsType<PlanReading.Refused>(PlanFile.Read(Csv(rows), SmallDocument.Options, Columns())).Errors);
        Assert.Equal("C3", error.Place!.Cell);
        Assert.Contains("「組織の強化」に主体課がありません", error.What, StringComparison.Ordinal);
        Assert.Contains("「読まない行」に3と書いてください", error.Next, StringComparison.Ordinal);
        Assert.Equal(2, Read(rows, RowNumbers.Read("３")!).Book.Plan.Items.Count);
    }

    [Fact]
    public void RowNumbers_AreReadAsPeopleWriteThem()
    {
        Assert.Equal([new(12, 12), new(15, 17), new(20, 20)], RowNumbers.Read("１２、15～17行 20行目")!);
        Assert.Empty(RowNumbers.Read(" ")!);
        Assert.All(new[] { "小計", "0", "9-3", "1-", "99999999", new string('1', RowNumbers.Longest + 1) }, text => Assert.Null(RowNumbers.Read(text)));
        var draft = new MappingDraft(null, 1, 2022, [new(1, "題名", MappedField.ItemTitle, null)]) { Skip = "三" };
        Assert.Contains("読まない行", Assert.Single(MappingCheck.Of(draft).Problems).What, StringComparison.Ordinal);
        Assert.Equal("3、5-6", MappingDrafts.Read(new MappingDrafts([draft with { Skip = "3、5-6" }]).Write()).Now!.Skip);
    }

    [Fact]
    public void ATableWithoutHeadings_ChangesNoneOfThePlans()
    {
        var kept = Kept();
        var read = Read([Heads, ["１", "評価の見直し", "企画課", "2", "9"]], known: kept);
        var changed = PlanPreview.Between(kept, read).Changes.Select(change => (change.Kind, change.After)).ToList();
        Assert.Contains((ChangeKind.Changed, "9"), changed);
        Assert.DoesNotContain(changed, change => change.Kind is ChangeKind.Added or ChangeKind.Missing);
        Assert.Equal(kept.Plan.Headings, read.Book.Plan.Headings);
        Assert.Equal(kept.Plan.Placements, read.Book.Plan.Placements);
        Assert.Equal((kept.Plan.First, kept.Plan.Last, kept.Plan.Name), (read.Book.Plan.First, read.Book.Plan.Last, read.Book.Plan.Name));
    }

    [Theory]
    [InlineData("1 組織の強化", "(1) 業務の効率化")]
    [InlineData("組織の強化", "")]
    [InlineData("", "業務の効率化")]
    public void HeadingsOfThePlan_AreKnownByTheirWords(string policy, string measure)
    {
        var kept = Kept();
        var mapping = new ColumnMapping([new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Policy), new(4, MappedField.Measure), new(5, MappedField.Actual, Year)], Year);
        var read = Assert.IsType<PlanReading.Read>(PlanFile.Read(Csv([["番号", "取組名", "方針", "施策", "R4実績"], ["1", "評価の見直し", policy, measure, "9"]]), SmallDocument.Options with { Known = kept }, mapping));
        Assert.Equal(kept.Plan.Headings, read.Book.Plan.Headings);
        Assert.Equal(kept.Plan.Placements, read.Book.Plan.Placements);
    }

    [Fact]
    public void AHeadingThatThePlanDoesNotHave_IsANewOne()
    {
        var mapping = new ColumnMapping([new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Policy), new(4, MappedField.Leads)], Year);
        var read = Assert.IsType<PlanReading.Read>(PlanFile.Read(Csv([["番号", "取組名", "方針", "課"], ["2", "研修", "2 人を育てる", "企画課"]]), SmallDocument.Options with { Known = Kept() }, mapping));
        Assert.Equal(["組織の強化", "人を育てる"], read.Book.Plan.Headings.Select(heading => heading.Title));
    }

    private static PlanBook Kept() => SmallDocument.Untouched.Taken().Book;

    private static PlanReading.Read Read(string[][] rows, Values<RowSpan>? skips = null, PlanBook? known = null) =>
        Assert.IsType<PlanReading.Read>(PlanFile.Read(Csv(rows), SmallDocument.Options with { Known = known }, Columns(skips)));

    private static ColumnMapping Columns(Values<RowSpan>? skips = null) => new(
        [new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Leads), new(4, MappedField.Target, Year), new(5, MappedField.Actual, Year)], Year) { Skipped = skips ?? [] };

    private static SourceFile Csv(string[][] rows) => new("表.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(row => string.Join(',', row)))));
}
