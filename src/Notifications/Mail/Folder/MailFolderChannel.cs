using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Folder;

/// <summary>Writes mails into a folder instead of sending them, for a Development without a relay.</summary>
internal sealed class MailFolderChannel(MailOptions options, MailFolder folder, TimeProvider time) : IChannel
{
    private readonly MailComposer _composer = new(options, time);

    public Channel Kind => Channel.Email;

    public async Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (!MailAddress.IsUsable(letter.To.Address)) return new SendResult.Failed(FailureKind.Recipient, "address", "This is no mail address that can be used.");
        try
        {
            using var message = _composer.Compose(letter);
            return new SendResult.Sent(await folder.WriteAsync(message, MailIds.Token(letter), time.GetUtcNow(), cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new SendResult.Failed(failure is IOException ? FailureKind.Temporary : FailureKind.Configuration, "folder", failure.Message);
        }
    }
}
