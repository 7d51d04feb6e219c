using MimeKit;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>Carries letters as mails to the relay.</summary>
internal sealed class MailChannel : IChannel, IAsyncDisposable
{
    private readonly MailOptions _options;
    private readonly TimeProvider _time;
    private readonly MailComposer _composer;
    private readonly SmtpLines _lines;
    private readonly SmtpTurns _turns;

    public MailChannel(MailOptions options, TimeProvider time, AccessTokens tokens)
    {
        (_options, _time, _composer) = (options, time, new MailComposer(options, time));
        (_lines, _turns) = (new SmtpLines(options, tokens, time), new SmtpTurns(options.MaxConnections, time));
    }

    public Channel Kind => Channel.Email;

    public async Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (!MailAddress.IsUsable(letter.To.Address)) return new SendResult.Failed(FailureKind.Recipient, "address", "This is no mail address that can be used.");
        using var message = _composer.Compose(letter);
        using var turn = await _turns.TakeAsync(cancellation);
        // From here on, not from the call: waiting for a turn is no fault of the server's.
        using var limit = new CancellationTokenSource(_options.SendTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var result = await HandOverAsync(message, _composer.EnvelopeSender(letter), either.Token, cancellation);
        if (result is SendResult.Failed { Kind: FailureKind.Throttled }) _turns.BecomeNarrow();
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await _lines.DisposeAsync();
        _turns.Dispose();
    }

    private async Task<SendResult> HandOverAsync(MimeMessage message, string sender, CancellationToken limit, CancellationToken stopping)
    {
        var progress = new SmtpProgress();
        SmtpLine? line = null;
        var isWell = false;
        try
        {
            line = await _lines.TakeAsync(limit);
            var answer = await line.SendAsync(message, sender, progress, limit);
            isWell = true;
            return new SendResult.Sent(SmtpFailures.Detail(answer));
        }
        catch (Exception failure) when (!IsStopped(failure, progress, stopping) && SmtpFailures.Of(failure, progress.Stage) is not null)
        {
            return SmtpFailures.Of(failure, progress.Stage)!;
        }
        finally
        {
            // Whatever went wrong, a connection may then be in the middle of something.
            if (isWell) await _lines.GiveBackAsync(line!);
            else line?.Dispose();
        }
    }

    // Nothing has left, so the caller's wish is simply followed.
    private static bool IsStopped(Exception failure, SmtpProgress progress, CancellationToken stopping) =>
        failure is OperationCanceledException && stopping.IsCancellationRequested && progress.Stage is not SmtpStage.Leaving;
}
