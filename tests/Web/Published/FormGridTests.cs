using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Web.Printing;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Tests.Web.Published;

/// <summary>The schedule of a form: bars over their years, and never longer than somebody knows without saying so.</summary>
public class FormGridTests
{
    [Fact]
    public void BarsThatFollowOneAnother_ShareALine()
    {
        var lines = Lines(new("検討", new(2019), new(2019)), new("実施", new(2021), new(2022)));
        Assert.Equal([[new("検討", 1), new(null, 1), new FormBar("実施", 2)]], lines);
    }

    [Fact]
    public void BarsOfTheSameYears_StandBelowOneAnother()
    {
        var lines = Lines(new("甲", new(2019), new(2020)), new("乙", new(2020), new(2020)));
        Assert.Equal([[new("甲", 2), new(null, 2)], [new(null, 1), new("乙", 1), new FormBar(null, 2)]], lines);
    }

    [Fact]
    public void WhatIsNotKnownOfItsYears_StandsInTheBar()
    {
        Assert.Equal([[new FormBar("甲", 4, "年度不明")]], Lines(new ScheduleBar("甲", null, null)));
        Assert.Equal([[new("甲", 2, "始まり不明"), new FormBar(null, 2)]], Lines(new ScheduleBar("甲", null, new(2020))));
        Assert.Equal([[new(null, 2), new FormBar("甲", 2, "終わり不明")]], Lines(new ScheduleBar("甲", new(2021), null)));
    }

    private static FormBar[][] Lines(params ScheduleBar[] bars)
    {
        var sheet = SampleBook.Sheets().First();
        var item = sheet.Item;
        var grid = new FormGrid(sheet with { Item = new(item.Id, item.Title, item.Leads, item.Related, item.Description, Schedule.Of([.. bars]), item.Indicators, item.Life) });
        Assert.Equal(new FiscalYear(2019).Through(new(2022)), grid.Years);
        return [.. grid.Lines.Select(line => line.ToArray())];
    }
}
