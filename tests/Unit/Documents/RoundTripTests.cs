using System.Text;
using CsCheck;
using ReformFlow.Documents;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Written and read again, a plan is the same; what would be lost is refused.</summary>
public class RoundTripTests
{
    private static readonly int Iterations = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 10_000 : 300;

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Document_WrittenAndReadAgain_GivesNoDifference(string name)
    {
        var book = SheetDocuments.Read(name).Book;
        var text = Assert.IsType<SheetWriting.Written>(SheetTextWriter.Write(book, SamplePlan.Options)).Text;
        var again = Assert.IsType<PlanReading.Read>(SheetTextReader.Read(Encoding.UTF8.GetBytes(text), SamplePlan.Options)).Book;

        Assert.Equal(book, again);
        Assert.Equal(text, Assert.IsType<SheetWriting.Written>(SheetTextWriter.Write(again, SamplePlan.Options)).Text);
    }

    [Fact]
    public void AnyPlanOfTheReadersShape_SurvivesTheText() => RandomPlans.Books.Sample(book =>
    {
        var written = SheetTextWriter.Write(book, RandomPlans.Options);
        var text = written is SheetWriting.Written complete ? complete.Text : throw new InvalidOperationException(written.ToString());
        var again = SheetTextReader.Read(Encoding.UTF8.GetBytes(text), RandomPlans.Options);
        return again is PlanReading.Read read && read.Book == book;
    }, iter: Iterations);

    [Theory]
    [InlineData("目標が改定されている")]
    [InlineData("向上・低減の別が決められている")]
    [InlineData("成果指標の定義が途中で変わっている")]
    [InlineData("計画の途中で始まるか終わる")]
    [InlineData("取りまとめの課が主体課の先頭ではない")]
    [InlineData("工程のない工程表がある")]
    [InlineData("基準値がある")]
    [InlineData("疑問点への説明がある")]
    [InlineData("実績のない年度がある")]
    public void WhatTheFormCannotCarry_IsRefusedByName(string reason)
    {
        var reasons = Assert.IsType<SheetWriting.NotCarried>(SheetTextWriter.Write(Beyond(reason), SmallDocument.Options)).Reasons;
        Assert.Equal([$"評価の見直し：{reason}"], reasons);
    }

    [Fact]
    public void WhatOnlyReadingBackShows_IsRefusedToo()
    {
        var book = SmallDocument.Untouched.Taken().Book;
        var blank = Changed(book, item => item with { Schedule = Schedule.Of([new("見直し〔令和3年度～〕", null, null)]) });
        Assert.Contains("読み戻すと", Assert.IsType<SheetWriting.NotCarried>(SheetTextWriter.Write(blank, SmallDocument.Options)).Reasons.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherPlansOptions_AreRefused() =>
        Assert.IsType<SheetWriting.NotCarried>(SheetTextWriter.Write(SmallDocument.Untouched.Taken().Book, SamplePlan.Options));

    [Fact]
    public void OtherLevels_AreRefused()
    {
        var book = SmallDocument.Untouched.Taken().Book;
        var plan = new Plan(book.Plan.Id, book.Plan.Name, book.Plan.First, book.Plan.Last, ["柱", "施策"], book.Plan.Headings, book.Plan.Items, book.Plan.Placements);
        Assert.Contains("階層", Assert.IsType<SheetWriting.NotCarried>(SheetTextWriter.Write(new(plan, book.Sheets), SmallDocument.Options)).Reasons.Single(), StringComparison.Ordinal);
    }

    private static PlanBook Beyond(string reason)
    {
        var book = SmallDocument.Untouched.Taken().Book;
        var decision = new RevisionDecision(new(2022, 4, 1), new("hanako"), "見直し");
        return reason switch
        {
            "目標が改定されている" => WithSeries(book, series => series with { Targets = series.Targets.Revised(series.Targets.InForce, decision) }),
            "向上・低減の別が決められている" => WithSeries(book, series => series with { Direction = new Direction.Higher() }),
            "成果指標の定義が途中で変わっている" => WithIndicator(book, indicator => indicator.Redefined(new(new(2022), "別の数え方", decision))),
            "計画の途中で始まるか終わる" => Changed(book, item => item with { Life = new(item.Life.From, new ItemEnd.Completed(new(2023), "終わった")) }),
            "取りまとめの課が主体課の先頭ではない" => Changed(book, item => item with { Leads = new([new("企画課", new("kikaku")), new("総務課", null)], new("総務課", null)) }),
            "工程のない工程表がある" => Changed(book, item => item with { Schedule = Schedule.Of([]) }),
            "基準値がある" => WithIndicator(book, indicator => indicator with { Baseline = new(new(2018), Domain.Cells.Cell.Read("5")) }),
            "疑問点への説明がある" => WithSheets(book, sheet => sheet with { Content = sheet.Content with { Explanations = [new(new("i1-s1"), Domain.Doubts.DoubtKind.OneSided, "-", "正しい")] } }),
            "実績のない年度がある" => WithSheets(book, sheet => sheet.Year == new FiscalYear(2023) ? sheet with { Content = sheet.Content with { Answers = [] } } : sheet),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "no such case"),
        };
    }

    private static PlanBook Changed(PlanBook book, Func<ActionItem, ActionItem> change) =>
        new(book.Plan with { Items = book.Plan.Items.Select(change).ToValues() }, book.Sheets);

    private static PlanBook WithIndicator(PlanBook book, Func<Indicator, Indicator> change) =>
        Changed(book, item => item with { Indicators = item.Indicators.Select(change).ToValues() });

    private static PlanBook WithSeries(PlanBook book, Func<Series, Series> change) => WithIndicator(book, indicator =>
        new(indicator.Id, indicator.Definitions, indicator.Series.Select(change).ToValues(), indicator.Baseline));

    private static PlanBook WithSheets(PlanBook book, Func<YearSheet, YearSheet> change) => new(book.Plan, book.Sheets.Select(change).ToValues());
}
