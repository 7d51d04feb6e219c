using System.Net;
using ReformFlow.Notifications.Workflows.Posting;
using ReformFlow.Notifications.Workflows.Settings;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Tests.Unit.Notifications.Workflows;

public class WorkflowCheckTests
{
    private const string Secret = "sig=s3cret";

    private static readonly WorkflowOptions Usual = new() { Name = "企画課チャネル", Url = $"https://prod-1.japaneast.logic.azure.com:443/workflows/abc/triggers/manual/paths/invoke?{Secret}" };

    [Fact]
    public void TheAddressThatTeamsShows_IsTaken() => Assert.Null(Fault(Usual));

    [Theory]
    [InlineData("http://prod-1.logic.azure.com/x", "Url")]
    [InlineData("https://user:word@prod-1.logic.azure.com/x", "Url")]
    [InlineData("https://logic.azure.com/x", "Url")]
    [InlineData("https://logic.azure.com.evil.example/x", "Url")]
    [InlineData("https://evillogic.azure.com/x", "Url")]
    [InlineData("https://127.0.0.1/x", "Url")]
    [InlineData("file:///etc/passwd", "Url")]
    [InlineData("", "Url")]
    public void AnyOtherAddress_StopsTheStart_AndIsNotRepeated(string url, string option)
    {
        var fault = Fault(Usual with { Url = url.Length > 0 ? $"{url}?{Secret}" : "" })!;

        Assert.Equal($"ReformFlow:Workflows:0:{option}", fault.Option);
        Assert.DoesNotContain(Secret, fault.Japanese + fault.English, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesAndEvents_AreChecked()
    {
        Assert.Equal("ReformFlow:Workflows:0:Name", Fault(Usual with { Name = "" })!.Option);
        Assert.Contains("'write.requested' cannot be posted", Fault(Usual with { Events = ["write.requested"] })!.English, StringComparison.Ordinal);
        Assert.Equal("ReformFlow:Workflows:0:Municipality", Fault(Usual with { Municipality = "二宮" })!.Option);
        Assert.Contains("stands twice", WorkflowCheck.FirstFault([Usual, Usual], new())!.English, StringComparison.Ordinal);
        Assert.Equal("ReformFlow:WorkflowHosts:Proxy", WorkflowCheck.FirstFault([], new() { Proxy = "proxy:8080" })!.Option);
    }

    [Fact]
    public void AGroupOfEvents_AndAMunicipality_Choose()
    {
        var it = Usual with { Events = ["yearclose.*", "ops.channel"], Municipality = "ninomiya" };

        Assert.Equal([NoticeKind.YearCloseNotice, NoticeKind.YearCloseDone, NoticeKind.OpsChannel], Enum.GetValues<NoticeKind>().Where(kind => it.Takes(kind, new("ninomiya"))));
        Assert.Equal([NoticeKind.OpsChannel], Enum.GetValues<NoticeKind>().Where(kind => it.Takes(kind, new("oiso"))));
        Assert.Equal(PostKinds.All, Enum.GetValues<NoticeKind>().Where(kind => Usual.Takes(kind, new("oiso"))));
    }

    [Fact]
    public void NothingPrintsTheAddress() => Assert.DoesNotContain(Secret, $"{Usual} {new WorkflowSettings([Usual], new(), "")}", StringComparison.Ordinal);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    public void AnAddressInside_IsPrivate(string address) => Assert.True(GuardedConnection.IsPrivate(IPAddress.Parse(address)));

    [Theory]
    [InlineData("20.43.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("2603:1040::1")]
    public void AnAddressOutside_IsNot(string address) => Assert.False(GuardedConnection.IsPrivate(IPAddress.Parse(address)));

    private static ReformFlow.Notifications.Mail.Settings.OptionFault? Fault(WorkflowOptions webhook) => WorkflowCheck.FirstFault([webhook], new());
}
