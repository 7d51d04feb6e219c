using System.Text.Json;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>What stands in the fields of a sheet's form, exactly as typed, and which state of the sheet it was typed on.</summary>
/// <param name="Seen">The StateVersion.</param>
/// <param name="Fields">The fields by name.</param>
public sealed record TypedSheet(long Seen, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The names of the two text boxes.</summary>
    public const string Narrative = "narrative", Remarks = "remarks";

    private const string TakenKey = "taken";

    /// <summary>What a filled form brought into the fields; null when none did since they were saved last.</summary>
    public TakenForm? Taken { get; init; }

    /// <summary>The name of the field of a series' actual.</summary>
    public static string ValueOf(SeriesId series) => $"value-{series}";

    /// <summary>The name of the field that explains a doubt.</summary>
    public static string ExplanationOf(SeriesId series, DoubtKind kind) => $"why-{series}-{kind}";

    /// <summary>The text of a field; empty when nobody typed any.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>What was posted. Fields that the form does not have are left out.</summary>
    internal static TypedSheet Of(IFormCollection form) => new(form.Seen(), form.Where(field => IsOwn(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToString()));

    /// <summary>What was kept while it was typed; null when the kept text is no such form.</summary>
    internal static TypedSheet? Of(DraftBuffer draft)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Document);
        return fields is null ? null : new(draft.SeenStateVersion, fields.Where(field => IsOwn(field.Key)).ToDictionary())
        {
            Taken = fields.TryGetValue(TakenKey, out var taken) ? JsonSerializer.Deserialize<TakenForm>(taken) : null,
        };
    }

    /// <summary>The form of a stored content.</summary>
    internal static TypedSheet Of(SheetContent content, long seen)
    {
        var fields = new Dictionary<string, string> { [Narrative] = content.Narrative?.ToString() ?? "", [Remarks] = content.Remarks?.ToString() ?? "" };
        foreach (var answer in content.Answers) fields[ValueOf(answer.Series)] = answer.Value.Printed;
        foreach (var each in content.Explanations) fields[ExplanationOf(each.Series, each.Kind)] = each.Words;
        return new(seen, fields);
    }

    /// <summary>As it is kept.</summary>
    internal string ToDocument() => JsonSerializer.Serialize(Taken is null ? Fields : new Dictionary<string, string>(Fields) { [TakenKey] = JsonSerializer.Serialize(Taken) });

    /// <summary>The same with other texts in some fields.</summary>
    internal TypedSheet With(IEnumerable<(string Field, string Text)> changes)
    {
        var fields = new Dictionary<string, string>(Fields);
        foreach (var (field, text) in changes) fields[field] = text;
        return this with { Fields = fields };
    }

    /// <summary>What cannot be stored, by field, in words; empty when everything can.</summary>
    internal Values<(string Field, string Problem)> Problems(Values<Question> questions) =>
    [
        .. from question in questions
           let typed = this[ValueOf(question.Series.Id)]
           where typed.Length > Cell.Longest || typed.Any(char.IsControl)
           select (ValueOf(question.Series.Id), $"値は{Cell.Longest}字までの一行で書いてください。"),
        .. from field in new[] { Narrative, Remarks }
           where this[field].Length > SheetContent.LongestText
           select (field, $"{SheetContent.LongestText}字までにしてください。"),
        .. from field in Fields
           where field.Key.StartsWith("why-", StringComparison.Ordinal) && field.Value.Length > Explanation.LongestWords
           select (field.Key, $"説明は{Explanation.LongestWords}字までにしてください。"),
    ];

    /// <summary>The content that the form makes.</summary>
    /// <param name="questions">What the sheet asks for.</param>
    /// <param name="sheet">The sheet's year and the content that is stored: a value typed as before keeps the reading it has.</param>
    internal SheetContent ToContent(Values<Question> questions, SheetState sheet)
    {
        var answers = (
            from question in questions
            let typed = this[ValueOf(question.Series.Id)]
            where typed.Length > 0
            select new Answer(question.Series.Id, sheet.Content.AnswerTo(question.Series.Id) is { } stored && stored.Printed == typed ? stored : Cell.Read(typed))).ToValues();
        return new(answers, TextOf(Narrative, null), TextOf(Remarks, sheet.Content.Remarks), Explanations(questions, answers, sheet).ToValues());
    }

    /// <summary>The same with figures and explanations as stored: polishing changes wording only.</summary>
    internal SheetContent ToPolished(SheetContent stored) => stored with { Narrative = TextOf(Narrative, null), Remarks = TextOf(Remarks, stored.Remarks) };

    /// <summary>The same with everything as stored but the values that are asked again, and their explanations.</summary>
    /// <param name="questions">What the sheet asks for.</param>
    /// <param name="sheet">The sheet's year and the content that is stored.</param>
    /// <param name="open">The series that are asked again.</param>
    internal SheetContent ToSettled(Values<Question> questions, SheetState sheet, IEnumerable<SeriesId> open)
    {
        var asked = questions.Where(question => open.Contains(question.Series.Id)).ToValues();
        var (typed, stored) = (ToContent(asked, sheet), sheet.Content);
        return stored with
        {
            Answers = [.. stored.Answers.Where(answer => !open.Contains(answer.Series)), .. typed.Answers],
            Explanations = [.. stored.Explanations.Where(each => !open.Contains(each.Series)), .. typed.Explanations],
        };
    }

    // A box that was there stays there when it is emptied; the form prints the two differently.
    private Paragraphs? TextOf(string field, Paragraphs? stored) => Paragraphs.Of(this[field]) is { IsEmpty: false } text ? text : stored is null ? null : Paragraphs.None;

    private IEnumerable<Explanation> Explanations(Values<Question> questions, Values<Answer> answers, SheetState sheet) =>
        from question in questions
        let answer = answers.FirstOrDefault(answer => answer.Series == question.Series.Id)?.Value
        where answer is not null
        from doubt in question.DoubtsAbout(answer, sheet.Year)
        let words = OneLine(this[ExplanationOf(question.Series.Id, doubt.Kind)])
        where words.Length > 0 && !IsOfAnotherValue(question.Series.Id, doubt.Kind, answer.Printed, words, sheet.Content)
        select new Explanation(question.Series.Id, doubt.Kind, answer.Printed, words);

    // An explanation left as it was does not explain a value that was changed since.
    private static bool IsOfAnotherValue(SeriesId series, DoubtKind kind, string printed, string words, SheetContent stored) =>
        stored.Explanations.Any(each => each.Series == series && each.Kind == kind && each.About != printed && each.Words == words);

    private static string OneLine(string text) => new string(text.Select(letter => char.IsControl(letter) ? ' ' : letter).ToArray()).Trim();

    private static bool IsOwn(string field) => field is Narrative or Remarks || field.StartsWith("value-", StringComparison.Ordinal) || field.StartsWith("why-", StringComparison.Ordinal);
}
