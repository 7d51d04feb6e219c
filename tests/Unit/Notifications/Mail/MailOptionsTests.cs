using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Tests.Unit.Notifications.Mail;

/// <summary>What the program does not start with.</summary>
public class MailOptionsTests
{
    private static readonly MailOptions Good = Letters.Options;
    private static readonly BounceOptions Reports = new() { Host = "imap.city.example.jp", UserName = "bounce", Password = "geheim" };
    private static readonly OAuth2Options Token = new() { Tenant = "t", ClientId = "c", ClientSecret = "s" };

    public static TheoryData<string, MailOptions> Wrong { get; } = new()
    {
        { "Port", Good with { Port = 0 } },
        { "Port", Good with { Port = 65536 } },
        { "Host", Good with { Host = "not a host" } },
        { "Security", Good with { Security = (MailSecurity)9 } },
        { "AllowPlaintext", Good with { Security = MailSecurity.None } },
        { "Auth", Good with { Security = MailSecurity.None, AllowPlaintext = true, Auth = MailAuth.Password, UserName = "a", Password = "b" } },
        { "Auth", Good with { Security = MailSecurity.None, AllowPlaintext = true, Auth = MailAuth.OAuth2, UserName = "a", OAuth2 = Token } },
        { "UserName", Good with { Auth = MailAuth.Password, Password = "b" } },
        { "Password", Good with { Auth = MailAuth.Password, UserName = "a" } },
        { "OAuth2:Tenant", Good with { Auth = MailAuth.OAuth2, UserName = "a", OAuth2 = Token with { Tenant = "" } } },
        { "OAuth2:Authority", Good with { Auth = MailAuth.OAuth2, UserName = "a", OAuth2 = Token with { Authority = "http://login.example.jp/" } } },
        { "OAuth2:ClientSecret", Good with { Auth = MailAuth.OAuth2, UserName = "a", OAuth2 = Token with { CertificatePath = "a.pem" } } },
        { "OAuth2:CertificatePath", Good with { Auth = MailAuth.OAuth2, UserName = "a", OAuth2 = Token with { ClientSecret = "", CertificatePath = "/nowhere/a.pem" } } },
        { "From", Good with { From = "" } },
        { "From", Good with { From = "企画課" } },
        { "FromName", Good with { FromName = "a\r\nBcc: b" } },
        { "ReplyTo", Good with { ReplyTo = "x" } },
        { "BaseUrl", Good with { BaseUrl = "" } },
        { "BaseUrl", Good with { BaseUrl = "javascript:x" } },
        { "Charset", Good with { Charset = "shift_jis" } },
        { "Format", Good with { Format = (MailFormat)9 } },
        { "MaxConnections", Good with { MaxConnections = 0 } },
        { "MaxConnections", Good with { MaxConnections = 11 } },
        { "CertificateSha256", Good with { CertificateSha256 = "AB:CD" } },
        { "ConnectTimeout", Good with { ConnectTimeout = TimeSpan.Zero } },
        { "SendTimeout", Good with { SendTimeout = TimeSpan.FromHours(1) } },
        { "HelloName", Good with { HelloName = "a b" } },
        { "ContactSection", Good with { ContactSection = "" } },
        { "ContactExtension", Good with { ContactExtension = "1\n2" } },
        { "Bounces:Security", Good with { Bounces = Reports with { Security = MailSecurity.None } } },
        { "Bounces:Auth", Good with { Bounces = Reports with { Auth = MailAuth.None } } },
        { "Bounces:UserName", Good with { Bounces = Reports with { UserName = "" } } },
        { "Bounces:Password", Good with { Bounces = Reports with { Password = "" } } },
        { "Bounces:Address", Good with { Bounces = Reports with { OwnSenderForEach = true } } },
        { "Bounces:Timeout", Good with { Bounces = Reports with { Timeout = TimeSpan.Zero } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void AWrongOption_IsNamedInTwoLanguages(string option, MailOptions options)
    {
        var fault = Assert.IsType<OptionFault>(options.FirstFault());
        Assert.Equal($"ReformFlow:Mail:{option}", fault.Option);
        Assert.EndsWith("。", fault.Japanese, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.English, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsRight_HasNoFault() => Assert.All(
        new[] { new MailOptions(), Good, Good with { Security = MailSecurity.None, AllowPlaintext = true }, Good with { Bounces = Reports }, Good with { Auth = MailAuth.OAuth2, UserName = "a", OAuth2 = Token } },
        options => Assert.Null(options.FirstFault()));
}
