namespace ReformFlow.Silo.Storage;

/// <summary>
/// The program will not start, because going on could lose or falsify something. The message is for the person who
/// started it: what is wrong, where, and what to do next, in Japanese and in English.
/// </summary>
public sealed class StartupRefusedException : Exception
{
    /// <summary>Refuses with one message in both languages.</summary>
    /// <param name="japanese">What, where, what next.</param>
    /// <param name="english">The same for operators.</param>
    /// <param name="inner">What the database or the system said, or null.</param>
    public StartupRefusedException(string japanese, string english, Exception? inner = null)
        : base($"{japanese}{Environment.NewLine}{english}", inner) => (Japanese, English) = (japanese, english);

    /// <summary>The message in Japanese.</summary>
    public string Japanese { get; }

    /// <summary>The message in English.</summary>
    public string English { get; }
}
