namespace ReformFlow.Web.Tool;

/// <summary>The words of a command line, sorted into options and the rest.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private CommandLine() { }

    /// <summary>What is no option, in order.</summary>
    public List<string> Rest { get; } = [];

    /// <summary>Whether a flag stands.</summary>
    public bool Has(string flag) => _values.ContainsKey(flag);

    /// <summary>An option's value; null where it does not stand.</summary>
    public string? this[string option] => _values.GetValueOrDefault(option);

    /// <summary>Sorts the words; null and a problem in words when an option is unknown, doubled or without its value.</summary>
    public static CommandLine? Read(string[] words, string[] flags, string[] options, out string problem)
    {
        var line = new CommandLine();
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (flags.Contains(word)) line._values[word] = "";
            else if (options.Contains(word))
            {
                if (index + 1 >= words.Length) return Wrong<CommandLine>($"{word} の後に値がありません。 / {word} needs a value.", out problem);
                if (!line._values.TryAdd(word, words[++index])) return Wrong<CommandLine>($"{word} が二度あります。 / {word} stands twice.", out problem);
            }
            else if (word.StartsWith("--", StringComparison.Ordinal)) return Wrong<CommandLine>($"{word} という指定はありません。 / There is no option {word}.", out problem);
            else line.Rest.Add(word);
        }
        problem = "";
        return line;
    }

    /// <summary>Says what is wrong with a command line.</summary>
    public static T? Wrong<T>(string because, out string problem) where T : class
    {
        problem = because;
        return null;
    }
}
