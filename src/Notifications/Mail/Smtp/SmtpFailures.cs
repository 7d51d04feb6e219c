using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure.Identity;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Composing;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>What the mail library throws, as what is to be done about it (notifications.md §2, the SMTP rows).</summary>
internal static partial class SmtpFailures
{
    private const int LongestDetail = 300;

    /// <summary>The result; null where the exception is no doing of the other side's.</summary>
    public static SendResult.Failed? Of(Exception failure, SmtpStage stage) => failure switch
    {
        SmtpCommandException refused => SmtpReplies.Judge((int)refused.StatusCode, refused.ErrorCode, stage, refused.Message),
        UntrustedServerException => Failed(FailureKind.Configuration, "certificate", failure),
        SslHandshakeException { InnerException: IOException } => Failed(FailureKind.Temporary, "tls", failure),
        SslHandshakeException => Failed(FailureKind.Configuration, "tls", failure),
        ServiceNotAuthenticatedException => SmtpReplies.JudgeSignIn((int)SmtpStatusCode.AuthenticationRequired, failure.Message),
        AuthenticationException => SignIn(failure),
        AuthenticationFailedException => Token(failure),
        NotSupportedException => Failed(FailureKind.Configuration, "unsupported", failure),
        OperationCanceledException or TimeoutException => Broken(stage, "timeout", failure),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException => Broken(stage, "connection", failure),
        _ => stage is SmtpStage.Leaving ? Failed(FailureKind.Uncertain, failure.GetType().Name, failure) : null,
    };

    /// <summary>An answer's text without what is of no use to operators.</summary>
    internal static string Detail(string said) => OneLine.Of(said, LongestDetail);

    /// <summary>The RFC 3463 code in front of an answer's text; empty where there is none.</summary>
    internal static string Enhanced(string said) => EnhancedCode().Match(said).Value;

    private static SendResult.Failed Broken(SmtpStage stage, string code, Exception failure) =>
        Failed(stage is SmtpStage.Leaving ? FailureKind.Uncertain : FailureKind.Temporary, string.Create(CultureInfo.InvariantCulture, $"{code} {Word(stage)}"), failure);

    private static SendResult.Failed Failed(FailureKind kind, string code, Exception failure) => new(kind, code, Detail(failure.Message));

    private static string Word(SmtpStage stage) => stage switch
    {
        SmtpStage.Connecting => "at connect",
        SmtpStage.Talking => "before data",
        _ => "after data",
    };

    // The library keeps the server's answer only as words: "535: 5.7.8 bad credentials".
    private static SendResult.Failed SignIn(Exception failure) => Answer().Match(failure.Message) is { Success: true } answer
        ? SmtpReplies.JudgeSignIn(int.Parse(answer.Groups["status"].ValueSpan, CultureInfo.InvariantCulture), answer.Groups["said"].Value)
        : Failed(FailureKind.Configuration, "sign-in", failure);

    private static SendResult.Failed Token(Exception failure)
    {
        var (isRefused, said) = TokenFailure.Of(failure);
        return new(isRefused ? FailureKind.Configuration : FailureKind.Temporary, "token", said);
    }

    [GeneratedRegex(@"^(?<status>[245]\d\d): (?<said>.*)", RegexOptions.Singleline)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}(?!\S)")]
    private static partial Regex EnhancedCode();
}
