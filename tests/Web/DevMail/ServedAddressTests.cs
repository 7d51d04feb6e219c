using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Web;

namespace ReformFlow.Tests.Web.DevMail;

/// <summary>Where links of a Development lead that names no address for them.</summary>
public class ServedAddressTests
{
    [Theory]
    [InlineData("--ReformFlow:Private:Url=http://127.0.0.1:5598")]
    [InlineData("--ReformFlow:Public:Url=http://127.0.0.1:5597")]
    public async Task Links_LeadToThePages_AndNeverToTheProgramsOtherAddresses(string other)
    {
        using var data = new TemporaryFolder();
        await using var app = Server.Build(["--environment", "Development", "--urls", "http://127.0.0.1:5599", "--ReformFlow:Private:Url=", other, $"--ReformFlow:Database:Path={data.File("served.db")}"]);

        Assert.Equal("http://127.0.0.1:5599", app.Services.GetRequiredService<MailOptions>().BaseUrl);
    }
}
