using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>Two hundred notices over real lines to a server that fails at first, on each database (reliability.md F18).</summary>
[Collection(Stores.Name)]
public sealed class SmtpFaultTests(Stores stores) : IDisposable
{
    private const int Notices = 200, Failures = 6;

    private readonly X509Certificate2 _good = SelfSigned.Good(), _expired = SelfSigned.Expired();

    [Theory, EachDatabase]
    public async Task ARefusedConnection_LosesNothing(DatabaseEngine engine)
    {
        var port = ScriptedServer.FreePort();
        await using var office = await OpenAsync(engine, Plain(port));
        for (var minute = 0; minute < 10; minute++) await WorkAMinuteAsync(office);
        Assert.Equal(0, await office.CountAsync("status NOT IN ('Pending', 'Retry')"));

        await using var server = ScriptedServer.StartAt(port, Script.Healthy);
        await IsDoneAsync(office, server);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, "greeting", "421 4.3.2 closing"), InlineData(DatabaseEngine.PostgreSql, "greeting", "421 4.3.2 closing")]
    [InlineData(DatabaseEngine.Sqlite, "dot", "451 4.3.0 not now"), InlineData(DatabaseEngine.PostgreSql, "dot", "451 4.3.0 not now")]
    [InlineData(DatabaseEngine.Sqlite, "greeting", Script.Silence), InlineData(DatabaseEngine.PostgreSql, "greeting", Script.Silence)]
    internal async Task AnAnswerThatPasses_LosesNothing_AndDoublesNothing(DatabaseEngine engine, string after, string answer)
    {
        await using var server = ScriptedServer.Start([.. Enumerable.Repeat(Script.Saying(after, answer), Failures), Script.Healthy]);
        await using var office = await OpenAsync(engine, Plain(server.Port));

        await IsDoneAsync(office, server, refused: answer[0] is '4' && after is "dot" ? Failures : 0);
    }

    [Theory, EachDatabase]
    public async Task ALineThatBreaksBeforeTheLastAnswer_DoublesOnlyThoseMails_UnderTheSameMessageId(DatabaseEngine engine)
    {
        await using var server = ScriptedServer.Start([.. Enumerable.Repeat(Script.Saying("dot", Script.HangUp), Failures), Script.Healthy]);
        await using var office = await OpenAsync(engine, Plain(server.Port));

        await IsDoneAsync(office, server, refused: Failures);

        Assert.Equal(Failures, await office.ScalarAsync("SELECT count(*) FROM delivery_attempt WHERE uncertain"));
        var came = server.Mails.ToLookup(mail => Header(mail, "Notification-Id: "), mail => Header(mail, "Message-Id: "));
        Assert.All(came, mails => Assert.InRange(mails.Count(), 1, 2));
        Assert.All(came, mails => Assert.Single(mails.Distinct()));
    }

    [Theory, EachDatabase]
    public async Task AnUnknownRecipientAmongMany_IsOneDeadLetter(DatabaseEngine engine)
    {
        await using var server = ScriptedServer.Start(new Script { Unknown = "gone@" });
        await using var office = await OpenAsync(engine, Plain(server.Port), Notices - 1);
        await office.Part<IContacts>().SaveAsync([new(PostOffice.Municipality, PostOffice.Planner, "gone@example.lg.jp", null)], office.Operation());
        await office.PlanAsync(1, NoticeKind.ApprovalRequested, [Channel.Email], to: PostOffice.Planner);

        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices - 1), new(Channel.Email, DeliveryStatus.Dead, 1)], await office.StandingAsync());
        Assert.Equal(1, await office.CountAsync("status = 'Dead' AND last_code = '550 5.1.1'"));
        Assert.Equal(Notices - 1, server.Mails.Count);
    }

    [Theory, EachDatabase]
    public Task ALineWithoutProtection_GetsNothing_UntilItIsMended(DatabaseEngine engine) => StopsAsync(engine, new Script());

    [Theory, EachDatabase]
    public Task AnExpiredCertificate_GetsNothing_UntilItIsMended(DatabaseEngine engine) => StopsAsync(engine, new Script { Certificate = _expired });

    public void Dispose()
    {
        _good.Dispose();
        _expired.Dispose();
    }

    private async Task StopsAsync(DatabaseEngine engine, Script fault)
    {
        var isMended = false;
        await using var server = ScriptedServer.Start(_ => isMended ? new Script { Certificate = _good } : fault);
        await using var office = await OpenAsync(engine, Plain(server.Port) with { Security = MailSecurity.StartTls, AllowPlaintext = false, CertificateSha256 = _good.Pin() });
        for (var minute = 0; minute < 10; minute++) await WorkAMinuteAsync(office);
        Assert.Equal(ChannelCondition.Stopped, (await office.Part<IChannelStates>().OfAsync(Channel.Email, office.Now)).Condition);
        Assert.Empty(server.Mails);

        isMended = true;
        await office.Part<DeliveryDesk>().StartAsync(PostOffice.Municipality, Channel.Email, new(PostOffice.Planner, "kikaku-tanto"));
        await IsDoneAsync(office, server);
    }

    private async Task<PostOffice> OpenAsync(DatabaseEngine engine, MailOptions options, int notices = Notices)
    {
        var mail = new ServiceCollection().AddSingleton(TimeProvider.System).AddMail(options, isDevelopment: false, "unused").BuildServiceProvider();
        var office = await PostOffice.OpenAsync(stores, engine, mail.GetRequiredService<IChannel>());
        await office.PlanAsync(notices, NoticeKind.ReviewRequested, [Channel.Email]);
        return office;
    }

    private static MailOptions Plain(int port) => new()
    {
        Host = "127.0.0.1", Port = port, Security = MailSecurity.None, AllowPlaintext = true, From = "reformflow@city.example.jp", BaseUrl = "https://reformflow.city.example.jp",
        MaxConnections = 4, ConnectTimeout = TimeSpan.FromSeconds(2), SendTimeout = TimeSpan.FromSeconds(60),
    };

    private static async Task WorkAMinuteAsync(PostOffice office)
    {
        await office.WorkAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    // Each arrived, and as many mails came over the line beside as the server did not own up to.
    private static async Task IsDoneAsync(PostOffice office, ScriptedServer server, int refused = 0)
    {
        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices)], await office.StandingAsync());
        Assert.Equal(Notices, server.Mails.Select(mail => Header(mail, "Notification-Id: ")).Distinct().Count());
        Assert.Equal(Notices + refused, server.Mails.Count);
    }

    private static string Header(string mail, string name) => mail.Split(name)[1].Split('\r')[0];
}
