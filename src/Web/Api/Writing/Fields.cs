using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Web.Api.Writing;

/// <summary>Makes values of the domain from what was sent, and says by path which one does not fit.</summary>
internal static class Fields
{
    /// <summary>A value whose own rules refuse unfit input.</summary>
    /// <exception cref="UnfitException">They refused it.</exception>
    public static T Make<T>(string path, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException unfit)
        {
            throw new UnfitException(path, unfit);
        }
    }

    /// <summary>An id, made by its constructor.</summary>
    public static T Id<T>(string path, string word, Func<string, T> make) where T : StableId => Make(path, () => make(word));

    /// <summary>An id that may be absent.</summary>
    public static T? IdOrNone<T>(string path, string? word, Func<string, T> make) where T : StableId => word is null ? null : Id(path, word, make);

    /// <summary>A fiscal year by the number in which it begins.</summary>
    public static FiscalYear Year(string path, int start) => Make(path, () => new FiscalYear(start));

    /// <summary>A list, each with its own path.</summary>
    public static Values<TMade> Each<TSent, TMade>(string path, IReadOnlyList<TSent>? sent, Func<string, TSent, TMade> make) =>
        (sent ?? []).Select((each, index) => each is null ? throw new UnfitException($"{path}[{index}]", null) : make($"{path}[{index}]", each)).ToValues();

    /// <summary>Words that a person wrote; null stays null.</summary>
    public static string? Words(string path, string? words, int longest = Act.LongestWords) =>
        words is null || (words.Length <= longest && !words.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            ? words
            : throw new UnfitException(path, null);
}

/// <summary>Something that was sent can be read and does not fit.</summary>
internal sealed class UnfitException(string path, Exception? why) : Exception($"{path} does not fit.", why)
{
    /// <summary>The answer to the caller.</summary>
    public IResult Problem => Problems.Problem.At(422, "Unfit", path,
        new($"{path} の値が使えません。識別子の形、文字数、改行などの制御文字、二重の値がないか確かめてください。",
            $"The value at {path} cannot be used. Check the form of ids, the length, control characters, and that nothing stands twice."));
}
