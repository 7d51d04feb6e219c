namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>What came back from Microsoft Graph. Closed: these are all the kinds there are.</summary>
internal abstract record GraphAnswer
{
    private GraphAnswer() { }

    /// <summary>It took the request.</summary>
    /// <param name="RequestId">Its id of the request, for whoever asks Microsoft about it; empty when it gave none.</param>
    public sealed record Taken(string RequestId) : GraphAnswer;

    /// <summary>It answered, and not that.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">Its word, such as <c>Forbidden</c>; empty when it gave none, also where the answer was no JSON.</param>
    /// <param name="Said">What it said.</param>
    /// <param name="RetryAfter">The header as it came; null when there was none.</param>
    public sealed record Refused(int Status, string Code, string Said, string? RetryAfter = null) : GraphAnswer;

    /// <summary>It did not answer.</summary>
    /// <param name="HasLeft">Whether the request may have reached it.</param>
    /// <param name="Code">A word for it: <c>timeout</c> or <c>connection</c>.</param>
    /// <param name="Said">What the library said.</param>
    public sealed record Silent(bool HasLeft, string Code, string Said) : GraphAnswer;

    /// <summary>It was not asked, for want of a token.</summary>
    /// <param name="IsRefused">Whether the authority said no; false where it was not reached.</param>
    /// <param name="Said">What was said.</param>
    public sealed record NoToken(bool IsRefused, string Said) : GraphAnswer;

    /// <summary>Whether this is an HTTP status.</summary>
    public bool Is(int status) => this is Refused refused && refused.Status == status;
}

/// <summary>An answer with what was asked for.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Value">What was asked for; empty where it was not found or not answered.</param>
internal sealed record GraphFound(GraphAnswer Answer, string Value);
