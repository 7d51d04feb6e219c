using System.Globalization;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Teams.Graph;

namespace ReformFlow.Notifications.Teams.Carrying;

/// <summary>What Graph answered, as what is to be done about it (notifications.md §2, the Graph rows).</summary>
internal static class TeamsFailures
{
    /// <summary>The code of a person who lacks the app.</summary>
    public const string NotInstalled = "403 not-installed";

    private const int LongestDetail = 300;

    // The first is what Graph answers, as its users report it; the second stands in its documentation.
    private static readonly string[] WordsOfLack = ["not authorized to generate custom text notifications", "expected Teams app is installed"];
    private static readonly string[] WordsOfRight = ["Missing role permissions", "Insufficient privileges", "Missing scope permissions"];

    /// <summary>Whether the reader lacks the app. The status and the code count before the words.</summary>
    public static bool IsLackOfApp(this GraphAnswer answer) =>
        answer is GraphAnswer.Refused { Status: 403 } refused && !IsLackOfRight(refused) && WordsOfLack.Any(words => refused.Said.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The result.</summary>
    /// <param name="answer">The answer, after whatever had to be asked twice was.</param>
    /// <param name="now">Now.</param>
    public static SendResult Of(GraphAnswer answer, DateTimeOffset now) => answer switch
    {
        GraphAnswer.Taken taken => new SendResult.Sent(taken.RequestId),
        GraphAnswer.NoToken none => new SendResult.Failed(none.IsRefused ? FailureKind.Configuration : FailureKind.Temporary, "token", Detail(none.Said)),
        // A second one with the same chain takes the first one's place.
        GraphAnswer.Silent silent => new SendResult.Failed(silent.HasLeft ? FailureKind.Uncertain : FailureKind.Temporary, $"{silent.Code} {(silent.HasLeft ? "after request" : "at connect")}", Detail(silent.Said)),
        GraphAnswer.Refused { Status: 429 } refused => new SendResult.Failed(FailureKind.Throttled, "429", Detail(refused.Said), WaitAsked.Of(refused.RetryAfter, now)),
        GraphAnswer.Refused refused => new SendResult.Failed(KindOf(refused), CodeOf(refused), Detail(refused.Said)),
        _ => throw new InvalidOperationException($"{answer.GetType()} is a new kind of answer."),
    };

    private static FailureKind KindOf(GraphAnswer.Refused refused) => refused.Status switch
    {
        401 or 409 => FailureKind.Configuration,
        403 when IsLackOfRight(refused) => FailureKind.Configuration,
        // An unknown reason is this person's until more is known: he gets his mail, and nobody else waits.
        403 or 404 => FailureKind.Recipient,
        408 or 412 or >= 500 => FailureKind.Temporary,
        >= 400 => FailureKind.Letter,
        // Graph does not send anybody elsewhere; whoever does is not Graph.
        _ => FailureKind.Configuration,
    };

    private static bool IsLackOfRight(GraphAnswer.Refused refused) =>
        refused.Code is "Authorization_RequestDenied" || WordsOfRight.Any(words => refused.Said.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static string CodeOf(GraphAnswer.Refused refused) =>
        refused.IsLackOfApp() ? NotInstalled : OneLine.Of(string.Create(CultureInfo.InvariantCulture, $"{refused.Status} {refused.Code}").TrimEnd(), 60);

    private static string Detail(string said) => OneLine.Of(said, LongestDetail);
}
