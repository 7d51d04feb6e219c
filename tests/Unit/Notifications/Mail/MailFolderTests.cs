using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Folder;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Tests.Unit.Notifications.Mail;

/// <summary>The folder of a Development without a relay.</summary>
public sealed class MailFolderTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("reformflow-mail-");

    [Fact]
    public async Task ALetter_IsAMailInTheFolder_NewestFirst()
    {
        var folder = new MailFolder(Path.Combine(_place.FullName, "mail"));
        Assert.Empty(await folder.NewestAsync(10));
        var channel = new MailFolderChannel(new MailOptions(), folder, TimeProvider.System);
        Assert.IsType<SendResult.Sent>(await channel.SendAsync(Letters.Another("D1")));
        Assert.IsType<SendResult.Sent>(await channel.SendAsync(Letters.Another("D2")));

        var mails = await folder.NewestAsync(10);
        Assert.Equal(["D2.1", "D1.1"], mails.Select(mail => mail.Name.Split('-')[^1]));
        var mail = mails[1];
        Assert.Equal(Letters.Any.Subject, mail.Subject);
        Assert.Contains("次の調書が提出されました。", mail.Text, StringComparison.Ordinal);
        Assert.Contains("画面を開く", mail.Html, StringComparison.Ordinal);
        Assert.Equal("期限_7.ics", Assert.Single(mail.Attachments));
        Assert.Contains(mail.Headers, header => header is { Name: "X-ReformFlow-Notification-Id", Value: "D1" });
        Assert.Equal(mail.Subject, (await folder.FindAsync(mail.Name))?.Subject);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("nothing")]
    public async Task OnlyWhatLiesInTheFolder_IsFound(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(_place.FullName, "secret.eml"), "Subject: secret\r\n\r\n");
        Directory.CreateDirectory(Path.Combine(_place.FullName, "mail"));
        Assert.Null(await new MailFolder(Path.Combine(_place.FullName, "mail")).FindAsync(name));
    }

    [Fact]
    public async Task AnAddressThatIsNone_IsThePersonsMatter() => Assert.Equal(FailureKind.Recipient,
        Assert.IsType<SendResult.Failed>(await new MailFolderChannel(new MailOptions(), new MailFolder(_place.FullName), TimeProvider.System).SendAsync(Letters.Another("D", "nobody"))).Kind);

    public void Dispose() => _place.Delete(recursive: true);
}
