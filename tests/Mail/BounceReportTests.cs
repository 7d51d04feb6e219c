using MimeKit;
using ReformFlow.Notifications.Mail.Bounces;

namespace ReformFlow.Tests.Mail;

/// <summary>Reports of mails that did not arrive, as relays write them.</summary>
public class BounceReportTests
{
    /// <summary>The folder of the reports.</summary>
    internal static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Mail", "Reports");

    [Fact]
    public void AT37_AReportWithTheMail_IsFoundByItsMessageId() =>
        Assert.Equal(new Bounce("01K0M7QWZ5", 1, "kacho@city.example.jp", "5.1.1", "smtp; 550 5.1.1 no such user"), Only("returned-mail"));

    [Fact]
    public void AT37_AReportWithoutTheMail_IsFoundByTheEnvelopesId() =>
        Assert.Equal(new Bounce("01K0M7QWZ6", 2, "tanto@city.example.jp", "5.2.2", "smtp;552 5.2.2 mailbox full"), Only("envelope-id"));

    [Fact]
    public void AT37_AReportToAnOwnSender_IsFoundByThatAddress_AndADelayIsNoEnd()
    {
        var bounce = Only("own-sender");
        Assert.Equal(new Bounce("01K0M7QWZ7", 1, "buka@city.example.jp", "4.4.1", ""), bounce);
        Assert.False(bounce.IsPermanent);
    }

    [Theory]
    [InlineData("holiday-answer")]
    [InlineData("delivered")]
    public void AT37_AnAnswerByMachineOrASuccess_IsNoReport(string name) => Assert.Empty(Read(name));

    private static Bounce Only(string name) => Assert.Single(Read(name));

    private static IReadOnlyList<Bounce> Read(string name) => BounceReport.Read(MimeMessage.Load(Path.Combine(Folder, $"{name}.eml")));
}
