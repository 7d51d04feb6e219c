using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Tests.Web.Published;

/// <summary>What residents see counted, over the whole sample: the figures of its reviewed 最終総括, 16 items in 17 places.</summary>
public class PublicProgressTests
{
    private static readonly PlanBook Book = SamplePlan.Decided(SamplePlan.Read().Book);

    [Theory]
    [InlineData(2019, 13, 2, 1, 0, 0, 0)]
    [InlineData(2020, 10, 2, 3, 1, 0, 0)]
    [InlineData(2021, 5, 1, 8, 1, 0, 1)]
    [InlineData(2022, 4, 3, 5, 3, 0, 1)]
    public void AYearOfTheSample_CountsEachItemOnce(int year, int achieved, int partly, int missed, int needsLook, int notYet, int notApplicable)
    {
        var progress = Public(new(year)).Progress(new(year));
        var wanted = new JudgementCounts(achieved, partly, missed, needsLook, notYet, notApplicable);
        Assert.Equal((16, 17), (wanted.Total, Book.Plan.Placements.Count));
        Assert.Equal(wanted, progress.All.Items);
        Assert.Equal(16, progress.ByPolicy.Sum(each => each.Tally.Items.Total));
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    public void PoliciesAndSections_CountAsThePlanningDivisionDoes(int year)
    {
        var counted = ProgressCounts.Of(new(Book, []), new(year), new Judge());
        var progress = Public(new(year)).Progress(new(year));
        var policies = Book.Plan.Headings.Select(heading => (heading.Title, counted.ByHeading.First(each => each.Heading == heading.Id).Tally)).Where(each => each.Tally.Items.Total > 0);
        Assert.Equal(policies, progress.ByPolicy.Select(each => (each.Name, each.Tally)));
        Assert.Equal(
            counted.ByLead.Select(each => (each.Lead.Printed, each.Tally)).OrderBy(each => each.Printed, StringComparer.Ordinal),
            progress.BySection.Select(each => (each.Name, each.Tally)).OrderBy(each => each.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void AJointItem_StandsUnderBothOfItsSections()
    {
        var progress = Public(new(2022)).Progress(new(2022));
        var joint = Book.Plan.Items.Sum(item => item.Leads.All.Count - 1);
        Assert.True(joint > 0);
        Assert.Equal(progress.All.Items.Total + joint, progress.BySection.Sum(each => each.Tally.Items.Total));
    }

    // Each sheet of the year as if it had been published; its hash is of no matter here.
    private static PublicPlan Public(FiscalYear year) => new(Book.Sheets.Where(sheet => sheet.Year == year).Select(sheet => new PublicSheet(Published(sheet), $"{sheet.Item}")).ToValues());

    private static Grains.Items.PublishedSheet Published(YearSheet sheet)
    {
        var (plan, places) = (Book.Plan, Book.Plan.Placements.Where(place => place.Item == sheet.Item).ToList());
        var original = places.Single(place => !place.IsRepost);
        var policy = plan.Headings.First(heading => heading.Flat().Any(each => each.Id == original.Under));
        return new(SamplePlan.Municipality.Id, SamplePlan.Municipality.Name, plan.Id, plan.Name, sheet.Year, 1, DateTimeOffset.UnixEpoch, [policy.Title], original.Number,
            places.Where(place => place.IsRepost).Select(place => place.Number).ToValues(), plan.Find(sheet.Item)!, sheet.Content, [], 1, 1, null);
    }
}
