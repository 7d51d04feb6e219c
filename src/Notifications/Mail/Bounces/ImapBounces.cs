using System.Net.Sockets;
using Azure.Identity;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Mail.Smtp;

namespace ReformFlow.Notifications.Mail.Bounces;

/// <summary>Reads the mailbox for reports by IMAP.</summary>
internal sealed class ImapBounces(MailOptions mail, AccessTokens tokens, TimeProvider time) : IBounces
{
    private const int MostAtOnce = 200;

    private readonly BounceOptions _options = mail.Bounces;

    public async Task<BounceLook> ReadAsync(Func<Bounce, CancellationToken, Task> take, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(take);
        using var limit = new CancellationTokenSource(_options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var look = new Look(take, cancellation);
        try
        {
            await LookAsync(look, either.Token);
            return new(look.Reports, null);
        }
        catch (Exception failure) when (IsOfTheServer(failure, look) && !cancellation.IsCancellationRequested)
        {
            return new(look.Reports, OneLine.Of($"{failure.GetType().Name}: {failure.Message}", 300));
        }
    }

    // What the recorder throws is the recorder's and goes to the caller.
    private static bool IsOfTheServer(Exception failure, Look look) => !look.IsRecording && failure is IOException or SocketException or ProtocolException or CommandException
        or AuthenticationException or SslHandshakeException or UntrustedServerException or AuthenticationFailedException or NotSupportedException or OperationCanceledException or FolderNotFoundException;

    private async Task LookAsync(Look look, CancellationToken cancellation)
    {
        var trust = new ServerTrust(_options.CertificateSha256, time);
        using var client = new ImapClient { ServerCertificateValidationCallback = trust.Accepts, CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(_options.Host, _options.Port, SmtpLine.SocketOptions(_options.Security), cancellation);
        }
        catch (SslHandshakeException failure) when (trust.Complaint is { } complaint)
        {
            throw new UntrustedServerException(complaint, failure);
        }
        if (_options.Auth is MailAuth.OAuth2) await client.AuthenticateAsync(new SaslMechanismOAuth2(_options.UserName, await tokens.GetAsync(cancellation)), cancellation);
        else await client.AuthenticateAsync(_options.UserName, _options.Password, cancellation);
        var folder = await client.GetFolderAsync(_options.Mailbox, cancellation);
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellation);
        foreach (var id in (await folder.SearchAsync(SearchQuery.NotSeen, cancellation)).Take(MostAtOnce))
        {
            using var message = await folder.GetMessageAsync(id, cancellation);
            await look.RecordAsync(message);
            await folder.AddFlagsAsync(id, MessageFlags.Seen, true, cancellation);
        }
        await client.DisconnectAsync(true, cancellation);
    }

    private sealed class Look(Func<Bounce, CancellationToken, Task> take, CancellationToken cancellation)
    {
        public int Reports { get; private set; }

        public bool IsRecording { get; private set; }

        public async Task RecordAsync(MimeKit.MimeMessage message)
        {
            IsRecording = true;
            foreach (var bounce in BounceReport.Read(message))
            {
                await take(bounce, cancellation);
                Reports++;
            }
            IsRecording = false;
        }
    }
}
