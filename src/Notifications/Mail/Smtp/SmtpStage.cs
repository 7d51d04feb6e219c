using MailKit;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>How far a letter has come; what a break of the line means depends on it.</summary>
internal enum SmtpStage
{
    /// <summary>The server has not said yet that it serves us.</summary>
    Connecting,

    /// <summary>Sender and recipient are being said; the server has nothing to deliver.</summary>
    Talking,

    /// <summary>The mail itself is on its way; without an answer nobody knows whether the server has all of it.</summary>
    Leaving,
}

/// <summary>Follows one letter.</summary>
internal sealed class SmtpProgress : ITransferProgress
{
    /// <summary>Where it is.</summary>
    public SmtpStage Stage { get; set; }

    // Called when the first bytes of the mail go into the line, which is after the server's 354 and before the last dot.
    void ITransferProgress.Report(long bytesTransferred, long totalSize) => Stage = SmtpStage.Leaving;

    void ITransferProgress.Report(long bytesTransferred) => Stage = SmtpStage.Leaving;
}
