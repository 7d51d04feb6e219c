using ReformFlow.Domain;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Web.Tool;

/// <summary>What `import` was asked for.</summary>
/// <param name="File">The document.</param>
/// <param name="Municipality">The municipality's id or six-digit code.</param>
/// <param name="IsDryRun">Whether it only reads.</param>
/// <param name="IsJson">Whether it prints JSON.</param>
/// <param name="Sections">The file of the section master; null when none was named.</param>
/// <param name="Plan">The plan's id.</param>
/// <param name="PlanName">The plan's name; null for the usual one.</param>
internal sealed record ImportArguments(string File, string Municipality, bool IsDryRun, bool IsJson, string? Sections, string Plan, string? PlanName)
{
    private const string Usual = "reform-plan";

    /// <summary>Reads the command line; null and a problem in words when it is wrong.</summary>
    public static ImportArguments? Parse(string[] arguments, out string problem)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<string>();
        for (var index = 0; index < arguments.Length; index++)
        {
            var word = arguments[index];
            if (word is "--dry-run" or "--json") values[word] = "";
            else if (word is "--municipality" or "--sections" or "--plan" or "--plan-name")
            {
                if (index + 1 >= arguments.Length) return Fail($"{word} の後に値がありません。 / {word} needs a value.", out problem);
                if (!values.TryAdd(word, arguments[++index])) return Fail($"{word} が二度あります。 / {word} stands twice.", out problem);
            }
            else if (word.StartsWith("--", StringComparison.Ordinal)) return Fail($"{word} という指定はありません。 / There is no option {word}.", out problem);
            else files.Add(word);
        }
        if (files.Count != 1) return Fail("ファイルを一つ指定してください。 / Name one file.", out problem);
        if (!values.TryGetValue("--municipality", out var municipality)) return Fail("--municipality を指定してください。 / --municipality is missing.", out problem);
        if (!(IsCode(municipality) ? DatedCode.IsValid(municipality) : MunicipalityId.IsValid(municipality)))
            return Fail("自治体は、識別子（英小文字で始まる英小文字・数字20字まで）か、検査数字の合う6桁のコードで指定してください。 / Name the municipality by its id or its six-digit code.", out problem);
        if (!StableId.IsValid(values.GetValueOrDefault("--plan", Usual)))
            return Fail("計画の識別子は英小文字・数字・ハイフンです。 / A plan's id is lower-case letters, digits and hyphens.", out problem);
        if (values.TryGetValue("--plan-name", out var name) && (string.IsNullOrWhiteSpace(name) || name.Length > 400 || name.Any(char.IsControl)))
            return Fail("計画の名前は1行400字までです。 / A plan's name is one line of at most 400 characters.", out problem);

        problem = "";
        return new(files[0], municipality, values.ContainsKey("--dry-run"), values.ContainsKey("--json"),
            values.GetValueOrDefault("--sections"), values.GetValueOrDefault("--plan", Usual), values.GetValueOrDefault("--plan-name"));
    }

    /// <summary>Whether the word is a government code and not an id.</summary>
    public static bool IsCode(string word) => word.All(char.IsAsciiDigit);

    private static ImportArguments? Fail(string because, out string problem)
    {
        problem = because;
        return null;
    }
}
