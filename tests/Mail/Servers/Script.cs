using System.Security.Cryptography.X509Certificates;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>What the scripted server does on one connection. Without more it takes every mail.</summary>
internal sealed record Script
{
    /// <summary>Hangs up instead of answering.</summary>
    public const string HangUp = "!hang up";

    /// <summary>Says nothing more, and leaves the line open.</summary>
    public const string Silence = "!silence";

    /// <summary>A server that takes every mail.</summary>
    public static Script Healthy { get; } = new();

    /// <summary>
    /// Other answers than the usual ones, by the command that they follow: <c>greeting</c>, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA,
    /// <c>dot</c> (the end of a mail), NOOP.
    /// </summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Offers STARTTLS with it; null: does not offer it.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Begins with TLS instead of offering it.</summary>
    public bool IsTlsAtOnce { get; init; }

    /// <summary>What it says it can beside.</summary>
    public string[] Offers { get; init; } = ["8BITMIME", "ENHANCEDSTATUSCODES"];

    /// <summary>How long each byte of an answer takes; zero: no time.</summary>
    public TimeSpan ForEachByte { get; init; }

    /// <summary>Recipients that it does not know, by a part of their address; null: it knows everybody.</summary>
    public string? Unknown { get; init; }

    /// <summary>What happens before something is said, by the command that it follows; null: nothing. The other side waits for its end.</summary>
    public Func<string, Task>? Before { get; init; }

    /// <summary>A server with one other answer.</summary>
    public static Script Saying(string after, string answer) => new() { Answers = new Dictionary<string, string> { [after] = answer } };
}
