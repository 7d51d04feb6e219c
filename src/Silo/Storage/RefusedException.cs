namespace ReformFlow.Silo.Storage;

/// <summary>Something is not done, and a person has to do something first. Says it in Japanese and in English.</summary>
public abstract class RefusedException : Exception
{
    private protected RefusedException(string japanese, string english, Exception? inner)
        : base($"{japanese}{Environment.NewLine}{english}", inner) => (Japanese, English) = (japanese, english);

    /// <summary>What is wrong, where, what to do next; in Japanese.</summary>
    public string Japanese { get; }

    /// <summary>The same in English, for operators.</summary>
    public string English { get; }
}
