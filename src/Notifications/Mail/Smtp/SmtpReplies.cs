using System.Globalization;
using MailKit.Net.Smtp;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>What a server's answer means for the letter, the address or the whole channel.</summary>
internal static class SmtpReplies
{
    // 535 and the like: RFC 4954 §6. 5.7.30 ends sign-in by password, 5.7.57 asks for one, 5.7.60 denies the sender: Exchange Online.
    private static readonly int[] OfSignIn = [454, 530, 534, 535, 538];
    private static readonly string[] OfSetUp = ["5.7.3", "5.7.8", "5.7.9", "5.7.11", "5.7.30", "5.7.57", "5.7.60"];

    // RFC 3463 §3.2 and §3.3: no such mailbox, no such domain, not a mailbox, moved, switched off. 5.1.10 is Exchange's.
    private static readonly string[] OfAddress = ["5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"];

    /// <summary>An answer to anything but the sign-in.</summary>
    /// <param name="status">The three digits.</param>
    /// <param name="about">What it was about, as the library knows.</param>
    /// <param name="stage">How far the letter had come.</param>
    /// <param name="said">The answer's text.</param>
    public static SendResult.Failed Judge(int status, SmtpErrorCode about, SmtpStage stage, string said)
    {
        var enhanced = SmtpFailures.Enhanced(said);
        return Result(Kind(status, enhanced, about, stage), status, enhanced, said);
    }

    /// <summary>An answer to the sign-in: busy servers pass, everything else is set up wrongly.</summary>
    public static SendResult.Failed JudgeSignIn(int status, string said) =>
        Result(status is >= 400 and < 500 and not 454 ? FailureKind.Temporary : FailureKind.Configuration, status, SmtpFailures.Enhanced(said), said);

    private static FailureKind Kind(int status, string enhanced, SmtpErrorCode about, SmtpStage stage) => status switch
    {
        _ when OfSignIn.Contains(status) || OfSetUp.Contains(enhanced) => FailureKind.Configuration,
        // 432 4.3.2: more connections than this account may have. No fault of the letter's.
        432 => FailureKind.Throttled,
        >= 400 and < 500 => FailureKind.Temporary,
        // Whoever does not serve us at all, or does not know our sender, takes no other letter either.
        _ when stage is SmtpStage.Connecting || about is SmtpErrorCode.SenderNotAccepted => FailureKind.Configuration,
        _ when OfAddress.Contains(enhanced) => FailureKind.Recipient,
        552 or 554 => FailureKind.Letter,
        _ when about is SmtpErrorCode.RecipientNotAccepted && !enhanced.StartsWith("5.7.", StringComparison.Ordinal) => FailureKind.Recipient,
        _ => FailureKind.Letter,
    };

    private static SendResult.Failed Result(FailureKind kind, int status, string enhanced, string said) =>
        new(kind, string.Create(CultureInfo.InvariantCulture, $"{status} {enhanced}").TrimEnd(), SmtpFailures.Detail(said));
}
