using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Plans;

/// <summary>What a section writes on a sheet for one year.</summary>
public sealed record SheetContent
{
    /// <summary>The most characters of the narrative, and of the remarks, that a sheet is saved with.</summary>
    public const int LongestText = 20_000;

    /// <summary>Keeps the content.</summary>
    /// <exception cref="ArgumentException">A series is answered twice.</exception>
    public SheetContent(Values<Answer> answers, Paragraphs? narrative = null, Paragraphs? remarks = null, Values<Explanation>? explanations = null)
    {
        Answers = answers;
        Narrative = narrative;
        Remarks = remarks;
        Explanations = explanations ?? [];
    }

    /// <summary>A sheet on which nobody has written anything yet.</summary>
    public static SheetContent Empty { get; } = new([]);

    /// <summary>The actuals (実績数), at most one a series.</summary>
    public Values<Answer> Answers { get; init => field = Guard.Distinct(value, answer => answer.Series, nameof(Answers)); }

    /// <summary>The narrative (内容); null when the document holds none for this year.</summary>
    public Paragraphs? Narrative { get; init; }

    /// <summary>The remarks (備考). Null: no such row; empty: the row is there without text. The form prints the two differently.</summary>
    public Paragraphs? Remarks { get; init; }

    /// <summary>What the writer says to doubts that the figures raise.</summary>
    public Values<Explanation> Explanations { get; init; }

    /// <summary>The answers that are 未確定.</summary>
    public IEnumerable<Answer> Open => Answers.Where(answer => answer.Value.Reading is Reading.NotYet);

    /// <summary>
    /// 64 lower-case hexadecimal digits that two contents share only when they are equal: SHA-256 over all fields. Tells a
    /// repeated save from another one; it is not the hash printed on a published version, which is of its JSON.
    /// </summary>
    public string Fingerprint() => ContentFingerprint.Of(this);

    /// <summary>The answer to a series; null when there is none.</summary>
    public Cell? AnswerTo(SeriesId series) => Answers.FirstOrDefault(answer => answer.Series == series)?.Value;
}

/// <summary>One series' actual for the year of the sheet.</summary>
public sealed record Answer(SeriesId Series, Cell Value);

/// <summary>Why a figure that looks odd is right.</summary>
/// <param name="Series">The series in doubt.</param>
/// <param name="Kind">The doubt that it answers.</param>
/// <param name="About">The printed value that it explains; another value needs an explanation of its own.</param>
/// <param name="Words">The explanation; never blank.</param>
public sealed record Explanation(SeriesId Series, Doubts.DoubtKind Kind, string About, string Words)
{
    /// <summary>The longest explanation, in characters.</summary>
    public const int LongestWords = 2000;

    /// <summary>The explanation; never blank.</summary>
    public string Words { get; } = Guard.Line(Words, LongestWords);
}
