using System.Text;
using ReformFlow.Documents.Posts;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using Master = ReformFlow.Tests.Unit.Municipalities.Town;

namespace ReformFlow.Tests.Unit.Documents;

public class PostFileTests
{
    private const string Header = "# 職\npost\trole\ttitle\tsection\thigher\tvalid-from\tperson\tname\tdeputy\n";
    private const string Mayor = "chocho\texecutive\t町長\t-\t-\t2019-04-01\tchocho\t町長\t-\n";

    [Fact]
    public void Sample_HasAPostForEverybodyWhomTheItemsNeed()
    {
        var (town, day) = (SamplePlan.Town(), new DateOnly(2023, 5, 10));

        Assert.Equal((52, 51), (town.Posts.Count, town.People.Count));
        Assert.All(SamplePlan.Read().Book.Plan.Items, item => Assert.Empty(town.RouteOn(item, day).Missing));
        var approver = town.Find(new Domain.PostId("kikaku-shonin"))!;
        Assert.Equal(([new("kikaku-seisaku-kacho")], [new("kikaku-hosa")]), (approver.HoldersOn(day), town.OfficeOn(day).Posts.Single(post => post.Id == approver.Id).Deputies));
        Assert.False(town.OfficeOn(new(2022, 3, 31)).Knows(new("digital-suishin-kacho")));
    }

    [Fact]
    public void APostOfSeveral_HasALineForEach()
    {
        var read = Assert.IsType<PostReading.Read>(Read(Mayor + "tanto\tdrafter\t担当\tsomu\tchocho\t2020-04-01\ta\t甲\t-\ntanto\tdrafter\t担当\tsomu\tchocho\t2019-04-01\tb\t乙\tchocho\n"));

        Assert.Equal([new(new("chocho"), "町長"), new(new("a"), "甲"), new(new("b"), "乙")], read.People);
        Assert.Equal(new TownPost(new("tanto"), Role.Drafter, "担当", new("somu"), new("chocho"), new(2019, 4, 1), null,
            [new(new("a"), new(2020, 4, 1)), new(new("b"), new(2019, 4, 1))], [new(new("chocho"), new(2019, 4, 1))]), read.Posts[1]);
    }

    [Fact]
    public void AVacantPost_HasNobody()
    {
        var read = Assert.IsType<PostReading.Read>(Read(Mayor + "tanto\tdrafter\t担当\tsomu\tchocho\t2019-04-01\t-\t-\t-\n"));
        Assert.Empty(read.Posts[1].Holders);
        Assert.Single(read.People);
    }

    [Theory]
    [InlineData("drafter", Role.Drafter)]
    [InlineData("deputy-drafter", Role.DeputyDrafter)]
    [InlineData("intermediate", Role.Intermediate)]
    [InlineData("section-chief", Role.SectionChief)]
    [InlineData("division-head", Role.DivisionHead)]
    [InlineData("executive", Role.Executive)]
    [InlineData("planning-officer", Role.PlanningOfficer)]
    [InlineData("planning-approver", Role.PlanningApprover)]
    public void EveryRole_HasItsWord(string word, Role role) =>
        Assert.Equal(role, Assert.IsType<PostReading.Read>(Read($"a\t{word}\t職\tsomu\t-\t2019-04-01\ta\t甲\t-")).Posts[0].Role);

    [Theory]
    [InlineData("a\tdrafter\t担当\tsomu\t-\t2019-04-01\ta\t甲", "列が8列あります", "「-」")]
    [InlineData("A\tdrafter\t担当\tsomu\t-\t2019-04-01\ta\t甲\t-", "「A」は識別子", "英小文字")]
    [InlineData("a\tdrafter\t担当\t総務\t-\t2019-04-01\ta\t甲\t-", "「総務」は識別子", "英小文字")]
    [InlineData("a\tdrafter\t担当\tsomu\t-a\t2019-04-01\ta\t甲\t-", "「-a」は識別子", "英小文字")]
    [InlineData("-\tdrafter\t担当\tsomu\t-\t2019-04-01\ta\t甲\t-", "「-」は識別子", "英小文字")]
    [InlineData("a\tdrafter\t担当\tsomu\t-\t2019-04-01\t\t甲\t-", "「」は識別子", "英小文字")]
    [InlineData("a\t担当\t担当\tsomu\t-\t2019-04-01\ta\t甲\t-", "役割「担当」はありません", "deputy-drafter")]
    [InlineData("a\tdrafter\t\tsomu\t-\t2019-04-01\ta\t甲\t-", "名前がない", "名前を書いて")]
    [InlineData("a\tdrafter\t担当\tsomu\t-\t2019-04-01\ta\t-\t-", "名前がない", "名前を書いて")]
    [InlineData("a\tdrafter\t担当\tsomu\t-\t2019/4/1\ta\t甲\t-", "valid-from", "2022-04-01")]
    [InlineData("a\tdrafter\t担当\tsomu\t-\t2019-02-29\ta\t甲\t-", "valid-from", "2022-04-01")]
    [InlineData("a\tdrafter\t担当\tsomu\tz\t2019-04-01\ta\t甲\t-", "higherにこの名簿にない職", "その職の行")]
    [InlineData("a\tdrafter\t担当\tdoboku\t-\t2019-04-01\ta\t甲\t-", "sectionが課の名簿にありません", "課の名簿にあるid")]
    [InlineData("a\tdrafter\t担当\t-\t-\t2019-04-01\ta\t甲\t-", "課に属する役割なのにsection", "課のid")]
    [InlineData("a\tdrafter\t担当\tsomu\t-\t2019-04-01\ta\t甲\tz", "deputyにこの名簿にない職員", "その職員の行")]
    [InlineData("a\tdrafter\t担当\tsomu\ta\t2019-04-01\ta\t甲\t-", "元の職に戻ります", "higherを直して")]
    public void WrongLine_IsToldWithItsNumberAndWhatToDo(string line, string says, string next)
    {
        var error = Assert.Single(Assert.IsType<PostReading.Refused>(Read(line)).Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains(says, error.What, StringComparison.Ordinal);
        Assert.Contains(next, error.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chocho\texecutive\t副町長\t-\t-\t2019-04-01\tb\t乙\t-", "3行目の同じ職")]
    [InlineData("chocho\tdivision-head\t町長\t-\t-\t2019-04-01\tb\t乙\t-", "3行目の同じ職")]
    [InlineData("chocho\texecutive\t町長\tsomu\t-\t2019-04-01\tb\t乙\t-", "3行目の同じ職")]
    [InlineData("chocho\texecutive\t町長\t-\t-\t2020-04-01\tchocho\t町長\t-", "3行目に同じ職の同じ職員")]
    public void ALineThatDiffersFromAnEarlierOne_IsTold(string line, string says)
    {
        var error = Assert.Single(Assert.IsType<PostReading.Refused>(Read(Mayor + line)).Errors);
        Assert.Equal(4, error.Line);
        Assert.Contains(says, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void ACircle_IsToldAtEachOfItsLines() => Assert.Equal([3, 4], Assert.IsType<PostReading.Refused>(Read(
        "a\texecutive\t甲\t-\tb\t2019-04-01\ta\t甲\t-\nb\texecutive\t乙\t-\ta\t2019-04-01\tb\t乙\t-")).Errors.Select(error => error.Line));

    [Fact]
    public void APersonWithTwoNames_IsToldAtBothLines() => Assert.Equal([3, 4], Assert.IsType<PostReading.Refused>(Read(Mayor + "fuku\texecutive\t副町長\t-\tchocho\t2019-04-01\tchocho\t副町長\t-")).Errors.Select(error => error.Line));

    [Fact]
    public void ABrokenLine_IsNotBlamedOnTheOthers() => Assert.Equal([4], Assert.IsType<PostReading.Refused>(Read(
        "tanto\tdrafter\t担当\tsomu\tkacho\t2019-04-01\ta\t甲\t-\nkacho\tchief\t課長\tsomu\t-\t2019-04-01\tb\t乙\t-")).Errors.Select(error => error.Line));

    [Theory]
    [InlineData("")]
    [InlineData(Header)]
    [InlineData("post,role,title\n")]
    [InlineData("id\tname\tdivision\tvalid-from\tvalid-to\tsuccessor\n")]
    public void AnotherFile_IsRefused(string content) => Assert.NotEmpty(Assert.IsType<PostReading.Refused>(PostFile.Read(Encoding.UTF8.GetBytes(content), Master.Known)).Errors);

    [Fact]
    public void WhatIsNoText_IsRefused() => Assert.IsType<PostReading.Refused>(PostFile.Read([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0], Master.Known));

    private static PostReading Read(string lines) => PostFile.Read(Encoding.UTF8.GetBytes(Header + lines), Master.Known);
}
