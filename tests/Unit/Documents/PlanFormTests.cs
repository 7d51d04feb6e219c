using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReformFlow.Documents;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>The town's form: sound as a workbook, and the same plan when it is read back.</summary>
public class PlanFormTests
{
    private static readonly int Iterations = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 5_000 : 500;

    private static readonly ApprovalLine Line = new("1", "評価の見直し", "令和4年度", "令和5年4月10日 9:00", "提出", "部門審査", "企画課 担当者", "山田花子", "");

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Document_SurvivesTheForm(string name)
    {
        var book = SheetDocuments.Read(name).Book;
        Assert.Equal(book, Again(PlanForm.Write(book, new() { History = [Line] }), SamplePlan.Options).Book);
    }

    [Fact]
    public void AnyPlan_SurvivesTheForm() => RichPlans.Books.Sample(book => Again(PlanForm.Write(book), RandomPlans.Options).Book == book, iter: Iterations);

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Workbooks_AreSound(string name)
    {
        var book = SheetDocuments.Read(name).Book;
        Assert.Empty(Faults(PlanForm.Write(book, new() { History = [Line] })));
        Assert.Empty(Faults(TidyList.ToWorkbook(book)));
    }

    [Fact]
    public void WorkbookOfAnyPlan_IsSound() => RichPlans.Books.Sample(book => Faults(PlanForm.Write(book)).Count == 0, iter: 20);

    [Fact]
    public void Form_HasASheetForEachItemTheListAndTheHistory()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(PlanForm.Write(SamplePlan.Read().Book, new() { History = [Line] })), false);
        var sheets = document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal([.. Enumerable.Range(1, 17).Where(number => number != 9).Select(number => $"項目{number}"), "明細", "承認の記録"], sheets);
    }

    [Fact]
    public void Sample_IsToldInFieldsAndNotBehindThem()
    {
        var book = SamplePlan.Read().Book;
        using var document = SpreadsheetDocument.Open(new MemoryStream(PlanForm.Write(book)), false);
        var names = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>().Select(name => name.Name!.Value!).ToHashSet();
        foreach (var item in book.Plan.Items)
        {
            var prefix = $"RF_{item.Id.Value.Replace('-', '.')}_";
            Assert.Superset(new HashSet<string> { $"{prefix}title", $"{prefix}leads", $"{prefix}related", $"{prefix}description", $"{prefix}narrative_2022", $"{prefix}remarks_2022" }, names);
            Assert.All(item.AllSeries, series => Assert.Contains($"{prefix}actual_{series.Id.Value.Replace('-', '.')}_2022", names));
        }
    }

    private static PlanReading.Read Again(byte[] form, ReadingOptions options) => PlanFile.Read(new("調書.xlsx", form), options) switch
    {
        PlanReading.Read read => read,
        PlanReading.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Errors)),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    private static List<string> Faults(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }
}
