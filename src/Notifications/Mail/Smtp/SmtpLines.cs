using System.Collections.Concurrent;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>Connections that are open and idle. A letter takes one, or a new one, and gives it back when all went well.</summary>
internal sealed class SmtpLines(MailOptions options, AccessTokens tokens, TimeProvider time) : IAsyncDisposable
{
    private const int MostLetters = 50;
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(60), Asked = TimeSpan.FromSeconds(1), GoodBye = TimeSpan.FromSeconds(2);

    private readonly ConcurrentStack<SmtpLine> _idle = new();

    /// <summary>An open connection that answers.</summary>
    public async Task<SmtpLine> TakeAsync(CancellationToken cancellation)
    {
        while (_idle.TryPop(out var line))
        {
            var isGood = false;
            try
            {
                isGood = await IsGoodAsync(line, cancellation);
            }
            finally
            {
                if (!isGood) line.Dispose();
            }
            if (isGood) return line;
        }
        return await SmtpLine.OpenAsync(options, tokens, time, cancellation);
    }

    /// <summary>Takes back what has just carried a letter.</summary>
    public async Task GiveBackAsync(SmtpLine line)
    {
        line.UsedAt = time.GetTimestamp();
        if (line.Carried < MostLetters) _idle.Push(line);
        else await CloseAsync(line);
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var line)) await CloseAsync(line);
    }

    // A server hangs up after a while, and the library does not notice before the next command.
    private async Task<bool> IsGoodAsync(SmtpLine line, CancellationToken cancellation)
    {
        var idle = time.GetElapsedTime(line.UsedAt);
        return idle < LongestIdle && (idle < Asked || await line.AnswersAsync(cancellation));
    }

    private async Task CloseAsync(SmtpLine line)
    {
        using var limit = new CancellationTokenSource(GoodBye, time);
        try
        {
            await line.CloseAsync(limit.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or MailKit.ProtocolException or MailKit.CommandException)
        {
            // The letters are delivered; a server that does not say good-bye is none of ours.
            line.Dispose();
        }
    }
}
