using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>What is proposed for the columns of a table that nobody has explained yet.</summary>
public class MappingGuessTests
{
    private static readonly FiscalYear Otherwise = new(2022);

    [Theory]
    [InlineData("No.", MappedField.ItemNumber, null)]
    [InlineData("取組番号", MappedField.ItemNumber, null)]
    [InlineData("取組名", MappedField.ItemTitle, null)]
    [InlineData("取り組み事項", MappedField.ItemTitle, null)]
    [InlineData("具体的取組", MappedField.ItemTitle, null)]
    [InlineData("担当課", MappedField.Leads, null)]
    [InlineData("所管部署", MappedField.Leads, null)]
    [InlineData("関係課", MappedField.Related, null)]
    [InlineData("取組内容", MappedField.Description, null)]
    [InlineData("指標", MappedField.Indicator, null)]
    [InlineData("成果指標（KPI）", MappedField.Indicator, null)]
    [InlineData("目標値", MappedField.Target, 2022)]
    [InlineData("令和４年度 目標", MappedField.Target, 2022)]
    [InlineData("R3実績値", MappedField.Actual, 2021)]
    [InlineData("2021年度実績", MappedField.Actual, 2021)]
    [InlineData("令和4年度の取組", MappedField.Narrative, null)]
    [InlineData("進捗状況", MappedField.Narrative, null)]
    [InlineData("実績の内容", MappedField.Narrative, null)]
    [InlineData("取組の成果", MappedField.Narrative, null)]
    [InlineData("実績値の説明", MappedField.Narrative, null)]
    [InlineData("取組の内容", MappedField.Description, null)]
    [InlineData("備考", MappedField.Remarks, null)]
    [InlineData("基本方針", MappedField.Policy, null)]
    [InlineData("施策", MappedField.ItemTitle, null)]
    [InlineData("年次計画", MappedField.Bars, null)]
    [InlineData("連絡先", null, null)]
    [InlineData("", null, null)]
    public void AHead_SaysWhatItsColumnHolds(string head, MappedField? field, int? year)
    {
        var column = MappingGuess.Of(Of([["ほか", head], ["あ", "1"]]), 1, Otherwise).Columns[1];
        Assert.Equal((field, year), (column.Field, column.Year));
    }

    [Fact]
    public void HeadsInTwoRows_AreReadTogether()
    {
        var guess = MappingGuess.Of(Of([["町の進捗表（令和5年度）"], ["No.", "取組名", "担当課", "令和3年度", "", "令和4年度", ""], ["", "", "", "目標値", "実績値", "目標値", "実績値"], ["1", "評価", "企画課", "1", "2", "3", "4"]]), null, Otherwise);

        Assert.Equal((3, 2022), (guess.HeadRow, guess.SheetYear));
        Assert.Equal(["No.", "取組名", "担当課", "令和3年度 目標値", "令和3年度 実績値", "令和4年度 目標値", "令和4年度 実績値"], guess.Columns.Select(column => column.Head));
        Assert.Equal([(MappedField.Target, 2021), (MappedField.Actual, 2021), (MappedField.Target, 2022), (MappedField.Actual, 2022)], guess.Columns.Skip(3).Select(column => (column.Field!.Value, column.Year!.Value)));
    }

    [Fact]
    public void ARowForEachKind_IsKnownByTheWordsUnderItsHead()
    {
        var guess = MappingGuess.Of(Of([["番号", "取組", "区分", "R3", "R4"], ["1", "評価", "目標", "1", "2"], ["", "", "実績", "1", "3"]]), null, Otherwise);
        Assert.Equal([MappedField.RowKind, MappedField.Value, MappedField.Value], guess.Columns.Skip(2).Select(column => column.Field!.Value));
        Assert.Equal([2021, 2022], guess.Columns.Skip(3).Select(column => column.Year!.Value));
    }

    [Fact]
    public void AMeasure_IsAHeading_WhereTheTableNamesItsItemsToo() =>
        Assert.Equal([MappedField.Measure, MappedField.ItemTitle], MappingGuess.Of(Of([["施策", "取組名"], ["あ", "い"]]), 1, Otherwise).Columns.Select(column => column.Field!.Value));

    [Fact]
    public void WhatStandsBehindTheActuals_IsWhatWasDone_UnlessAnotherColumnSaysIt()
    {
        var (done, planned) = (Fields("取組名", "取組内容", "R4目標", "R4実績", "取組の内容"), Fields("取組名", "R4実績", "取組の内容", "取組状況"));
        Assert.Equal([MappedField.ItemTitle, MappedField.Description, MappedField.Target, MappedField.Actual, MappedField.Narrative], done);
        Assert.Equal([MappedField.ItemTitle, MappedField.Actual, MappedField.Description, MappedField.Narrative], planned);

        static IEnumerable<MappedField> Fields(params string[] heads) => MappingGuess.Of(Of([heads, [.. heads.Select(_ => "あ")]]), 1, Otherwise).Columns.Select(column => column.Field!.Value);
    }

    [Fact]
    public void AGuess_OfACommonTable_CanBeReadAsItIs()
    {
        string[][] rows = [["町の表"], ["No.", "取組名", "担当課", "指標", "令和4年度", ""], ["", "", "", "", "目標値", "実績値"], ["1", "評価", "企画課", "件数", "3", "4"]];
        var file = new SourceFile("表.csv", Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row)))));
        var outline = Assert.IsType<TableOutline.Read>(PlanFile.Outline(file));
        Assert.False(outline.IsOurs);
        var (mapping, problems) = MappingCheck.Of(MappingGuess.Of(outline.Sheets[0], null, Otherwise));

        Assert.Empty(problems);
        var book = Assert.IsType<PlanReading.Read>(PlanFile.Read(file, SmallDocument.Options, mapping!)).Book;
        Assert.Equal("評価", book.Plan.Items.Single().Title);
        Assert.Equal("4", book.ActualsOf(book.Plan.Items[0].Id, book.Plan.Items[0].AllSeries.Single().Id).Cells.Single().Cell.Printed);
    }

    [Fact]
    public void ADraft_ComesBackAsItWas_AndFitsOnlyItsOwnHeads()
    {
        var draft = MappingGuess.Of(Of([["題名", "令和4年度目標"], ["あ", "1"]]), 1, Otherwise) with { First = 2020, Last = 2024 };
        var other = draft with { Sheet = "二枚目", HeadRow = 7 };
        var kept = MappingDrafts.Read(new MappingDrafts([draft]).With(other).Write());

        Assert.Equal([other, draft], kept.All);
        Assert.Equal(draft, kept.Of(null));
        Assert.Null(MappingDrafts.Read("{broken").Now);
        Assert.Null(MappingDrafts.Read(null).Now);
        Assert.True(draft.Fits(Of([["題 名", "令和４年度 目標", "ほか"], ["い", "2"]])));
        Assert.False(draft.Fits(Of([["題名", "令和5年度目標"], ["あ", "1"]])));
        Assert.False((draft with { Columns = [] }).Fits(Of([["題名"]])));
    }

    [Fact]
    public void WhatADraftLacks_IsSaidByColumn()
    {
        var draft = new MappingDraft(null, 1, null, [new(1, "a", MappedField.Leads, null), new(2, "b", MappedField.Leads, null), new(3, "c", MappedField.Target, null), new(4, "d", MappedField.Value, 2022), new(5, "e", MappedField.Actual, 2022), new(6, "f", MappedField.Actual, 2022)]) { First = 2024, Last = 2020 };
        var (mapping, problems) = MappingCheck.Of(draft);
        Assert.Null(mapping);
        Assert.Equal([0, 0, 0, 2, 3, 4, 6], problems.Select(problem => problem.Column).Order());
        Assert.All(Enum.GetValues<MappedField>(), field => Assert.NotEqual("", FieldNames.Of(field)));
    }

    private static SheetOutline Of(string[][] rows) => new(null, false, rows.Length, rows.Select((row, index) => new RowOutline(index + 1, row.ToValues())).ToValues());
}
