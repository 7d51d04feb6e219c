using ReformFlow.Documents;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Tests.Spreadsheets;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>What another program has saved again is still the plan, and says exactly what somebody changed in it.</summary>
public class LibreOfficeTests
{
    [LibreOfficeFact]
    public void FormWithTwoCellsChanged_ImportsExactlyThose()
    {
        var book = SamplePlan.Read().Book;
        var saved = LibreOffice.Saved(PlanForm.Write(book), "xlsx");
        var changed = LibreOffice.Saved(FormCells.Filled(saved, ("RF_item.4_actual_i1.s2_2022", "９．５"), ("RF_item.11_title", "施設の使用料の見直し")), "xlsx");
        var preview = PlanPreview.Between(book, Read("調書.xlsx", changed));

        Assert.Equal([("item-4", TidyKind.Actual, "11.2", "９．５"), ("item-11", TidyKind.ItemTitle, book.Plan.Find(new("item-11"))!.Title, "施設の使用料の見直し")],
            preview.Changes.Select(change => (change.Key.Subject, change.Key.Kind, change.Before!, change.After!)));
    }

    [LibreOfficeFact]
    public void ListSavedInTheOldFormat_IsTheSamePlan()
    {
        var book = SamplePlan.Read().Book;
        Assert.Equal(book, Read("一覧.xls", LibreOffice.Saved(TidyList.ToWorkbook(book), "xls")).Book);
    }

    private static PlanReading.Read Read(string name, byte[] bytes) => Assert.IsType<PlanReading.Read>(PlanFile.Read(new(name, bytes), SamplePlan.Options));
}
