using System.Net;
using System.Text;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>What a preview asks somebody to look at, and how it says that he has not.</summary>
public class PreviewDoubtsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import", Why = "課を分けて数えるため";
    private static readonly FiscalYear Year = new(2022);
    private static readonly PlanBook Sample = SamplePlan.Decided(SamplePlan.Read().Book);

    [Fact]
    public async Task AnExportWithOneChangedText_AsksNothing()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        using var folder = new TemporaryFolder();
        var (code, _, error) = await TheProgram.RunAsync("export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", "csv", "--out", folder.File("year"), $"--ReformFlow:Database:Path={server.Database}");
        Assert.True(code == 0, error);
        var list = await File.ReadAllTextAsync(folder.File("year")) + "実績の内容,item-8,,,,,,,2022,,,1,・一つだけ変えた文。,,,\r\n";
        var preview = await officer.ChooseAsync(Import, [("一覧.csv", Encoding.UTF8.GetBytes(list))]);
        await officer.GetAsync(preview);
        Assert.Contains("取り込むところ 1件", officer.Words, StringComparison.Ordinal);
        Assert.Contains("確かめる疑義 0件（ほかに前からあるもの・お知らせ", officer.Words, StringComparison.Ordinal);
        Assert.Contains("<summary>確かめなくてよいもの", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("取り込まないところ", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoubtsOfOneKind_AreSettledTogether_AndTheRefusalStandsFirst()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var preview = await officer.ChooseAsync(Import, [("様式.xlsx", PlanForm.Write(Slipped(), new() { Year = Year }))]);
        await officer.GetAsync(preview);
        Assert.Contains("を確かめた。どれもファイルに書いてあるとおり取り込む", officer.Words, StringComparison.Ordinal);
        var basis = officer.Fields(preview, "name=\"basis\"").ToList();
        var kinds = Values(officer, "name=\"settled\" value=\"1-0-").Select(kind => $"1-0-{kind}").ToList();

        // Half a page is filled in: what is there stays, and each place that lacks something has its link.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(preview, [.. basis, new("settled", "1-0-MagnitudeDoubtful"), new("why-1-0-SameThreeYears", "書きかけ")]));
        var (refusal, rest) = (officer.Page.Split("id=\"refused\"")[1].Split("</div>")[0], officer.Page.Split("id=\"refused\"")[1]);
        Assert.True(officer.Page.IndexOf("id=\"refused\"", StringComparison.Ordinal) < officer.Page.IndexOf("<h2>", StringComparison.Ordinal));
        Assert.Single(officer.Page.Split("role=\"alert\"")[1..]);
        Assert.Contains("正しい理由がありません", WebUtility.HtmlDecode(refusal), StringComparison.Ordinal);
        Assert.All(Values(refusal, "href=\"#"), anchor => Assert.Contains($"id=\"{anchor}\"", rest, StringComparison.Ordinal));
        Assert.Contains("value=\"1-0-MagnitudeDoubtful\" form=\"take\" checked", officer.Page, StringComparison.Ordinal);

        Assert.True(await officer.PostAsync(preview, [.. basis, .. kinds.Select(kind => KeyValuePair.Create("settled", kind)), .. kinds.Select(kind => KeyValuePair.Create($"why-{kind}", Why)), .. Alone(officer)]) == HttpStatusCode.SeeOther, officer.Words);
        // Among the explanations of the sheet, where its chief looks for them.
        await officer.GetAsync($"/sheets/ninomiya-{Slipped().Sheets[0].Item}-2022");
        Assert.Contains(Why, officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Import);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Import}/undo"));
        await officer.GetAsync(Import);
        Assert.Contains("令和4年度の調書。", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("調書 0件", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfAnotherYear_OrOfAnItemThatIsNotThere_SaysSoOnce()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var past = new PlanBook(Sample.Plan, [new YearSheet(new("item-8"), new FiscalYear(2020), new([], Paragraphs.Of("・二年前の文。")))]);
        await officer.GetAsync(await officer.ChooseAsync(Import, [("昔.xlsx", PlanForm.Write(past, new() { Year = new(2020) }))]));
        Assert.Contains("ファイルに書かれているのは令和2年度の調書だけです。取り込めるのは、開始している年度（令和4年度）の調書です。", officer.Words, StringComparison.Ordinal);

        var page = await officer.ChooseAsync(Import, [("進捗.csv", "No.,取組名,担当課,令和4年度の取組状況\n8,広告収入,総務課,・文。\n99,ない取組,どこか課,・別の文。\n,合計,,\n"u8.ToArray())]);
        await officer.GetAsync(page);
        await officer.PostAsync(page, officer.Mapping(page));
        await officer.GetAsync(officer.Location!);
        Assert.Contains("項目番号99「ない取組」は、計画「", officer.Words, StringComparison.Ordinal);
        Assert.Contains("進捗.csv セルB3：", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("item-99", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("どこか課", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("policy-", officer.Words, StringComparison.Ordinal);
        Assert.Contains("進捗.csv 4行目 「合計」：", officer.Words, StringComparison.Ordinal);
    }

    // Two figures that are a digit off, so that one kind of doubt comes twice.
    private static PlanBook Slipped() => new(Sample.Plan, Sample.Plan.Items
        .Select(item => (Item: item, Series: item.AllSeries.FirstOrDefault(series => series.Targets.InForce[Year] is { Reading: Reading.Number { Value: > 0 } })))
        .Where(pair => pair.Series is not null).Take(3)
        .Select(pair => new YearSheet(pair.Item.Id, Year, new([new(pair.Series!.Id, Cell.Read("99999999"))]))).ToValues());

    // The doubts that stand alone of their kind.
    private static IEnumerable<KeyValuePair<string, string>> Alone(Browser officer) =>
    [
        .. Values(officer, "name=\"settled\" value=\"").Select(name => KeyValuePair.Create("settled", name)),
        .. Values(officer, "name=\"why-").Where(name => !name.StartsWith("1-0-", StringComparison.Ordinal)).Select(name => KeyValuePair.Create($"why-{name}", Why)),
    ];

    private static IEnumerable<string> Values(Browser officer, string before) => Values(officer.Page, before);

    private static IEnumerable<string> Values(string page, string before) => page.Split(before)[1..].Select(part => part.Split('"')[0]);
}
