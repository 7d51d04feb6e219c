using System.Text.RegularExpressions;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Mapping;

/// <summary>The headings that the rows of a foreign table name, each once: those of the kept plan under their own ids, new ones behind them.</summary>
internal sealed partial class MappedHeadings
{
    private readonly StableWords _words = new();
    private readonly Dictionary<(string Above, string Text), string> _ids = [];
    private readonly Dictionary<string, int> _below = [];
    private readonly Values<Heading> _kept;

    /// <summary>Begins with the headings of the kept plan; with none where there is none.</summary>
    public MappedHeadings(Values<Heading> kept)
    {
        _kept = kept;
        foreach (var heading in kept.SelectMany(heading => heading.Flat())) _words.Keep(heading.Id.Value);
    }

    /// <summary>The facts of the headings.</summary>
    public List<TidyRow> Rows { get; } = [];

    /// <summary>The id of the heading under which an item stands.</summary>
    /// <param name="policy">基本方針 as printed; empty where the table names none.</param>
    /// <param name="measure">個別項目 as printed; empty where the table names none.</param>
    /// <param name="otherwise">The title of the one heading of a plan that names none.</param>
    /// <param name="place">Where it is printed.</param>
    public string Under(string policy, string measure, string otherwise, SourcePlace place)
    {
        // Who names a 個別項目 alone means the plan's.
        if (policy.Length == 0 && measure.Length > 0 && _kept.SelectMany(heading => heading.Children).FirstOrDefault(heading => IsCalled(heading, measure)) is { } known) return known.Id.Value;
        var above = Of("", policy.Length > 0 ? policy : otherwise, "policy", place);
        return measure.Length == 0 ? above : Of(above, measure, "measure", place);
    }

    /// <summary>Whether a heading of the kept plan is another one, or stands somewhere under it.</summary>
    public bool IsWithin(string heading, string above) => _kept.SelectMany(each => each.Flat()).FirstOrDefault(each => each.Id.Value == above)?.Flat().Any(each => each.Id.Value == heading) is true;

    private string Of(string above, string text, string kind, SourcePlace place)
    {
        if (_ids.TryGetValue((above, text), out var id)) return id;
        if (Kept(above).FirstOrDefault(heading => IsCalled(heading, text)) is { } kept) return _ids[(above, text)] = kept.Id.Value;
        var form = Form().Match(text);
        _below[above] = _below.GetValueOrDefault(above) + 1;
        var number = form.Success ? form.Groups["number"].Value : Digits.Of(_below[above]);
        id = _ids[(above, text)] = _words.Take(kind, above.Length == 0 ? [number] : [above.Split('-')[^1], number]);
        Add(TidyKind.HeadingTitle, form.Success ? form.Groups["title"].Value : text);
        Add(TidyKind.HeadingNumber, number);
        if (above.Length > 0) Add(TidyKind.HeadingAbove, above);
        return id;

        void Add(TidyKind key, string value) => Rows.Add(new(new(key, id), value) { Place = place });
    }

    private Values<Heading> Kept(string above) => above.Length == 0 ? _kept : _kept.FirstOrDefault(heading => heading.Id.Value == above)?.Children ?? [];

    private static bool IsCalled(Heading heading, string text) =>
        heading.Title == text || HeadWords.AreSame(heading.Title, text) || (Form().Match(text) is { Success: true } form && (heading.Title == form.Groups["title"].Value || HeadWords.AreSame(heading.Title, form.Groups["title"].Value)));

    [GeneratedRegex(@"^(?:(?<number>[(（][^()（）\s]{1,10}[)）])\s*|(?<number>[0-9０-９A-Za-z.．-]{1,12})[\s　.．]+)(?<title>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
