using System.ComponentModel.DataAnnotations;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>The content of a sheet as a program sends it: what is printed. What it means is read here, never sent.</summary>
/// <param name="Answers">One for each series.</param>
/// <param name="Narrative">内容, one paragraph a line; null when there is none.</param>
/// <param name="Remarks">備考; null when the form has no such row, empty when the row has no text.</param>
/// <param name="Explanations">What the writer says to doubts.</param>
internal sealed record SentContent(IReadOnlyList<SentAnswer> Answers, [property: MaxLength(SheetContent.LongestText)] string? Narrative = null,
    [property: MaxLength(SheetContent.LongestText)] string? Remarks = null, IReadOnlyList<SentExplanation>? Explanations = null)
{
    /// <summary>The content, with every value read.</summary>
    public SheetContent ToContent()
    {
        var answers = Fields.Each("$.content.answers", Answers, (path, answer) => answer.ToAnswer(path));
        var explanations = Fields.Each("$.content.explanations", Explanations, (path, each) => each.ToExplanation(path));
        var (narrative, remarks) = (Text("$.content.narrative", Narrative), Text("$.content.remarks", Remarks));
        return Fields.Make("$.content.answers", () => new SheetContent(answers, narrative, remarks, explanations));
    }

    private static Paragraphs? Text(string path, string? text) => Fields.Words(path, text, SheetContent.LongestText) is { } words ? Paragraphs.Of(words) : null;
}

/// <summary>One value as printed.</summary>
/// <param name="Series">The series.</param>
/// <param name="Printed">The characters as they are to be printed; at most 200, empty for no answer.</param>
internal sealed record SentAnswer(string Series, [property: MaxLength(Cell.Longest)] string Printed)
{
    public Answer ToAnswer(string path) =>
        new(Fields.Id($"{path}.series", Series, word => new SeriesId(word)), Fields.Make($"{path}.printed", () => Cell.Read(Printed)));
}

/// <summary>Why a figure that looks odd is right.</summary>
/// <param name="Series">The series.</param>
/// <param name="Kind">The doubt that it answers.</param>
/// <param name="About">The printed value that it explains.</param>
/// <param name="Words">The explanation, one line.</param>
internal sealed record SentExplanation(string Series, DoubtKind Kind, [property: MaxLength(Cell.Longest)] string About, [property: MaxLength(Explanation.LongestWords)] string Words)
{
    public Explanation ToExplanation(string path)
    {
        var series = Fields.Id($"{path}.series", Series, word => new SeriesId(word));
        var about = Fields.Make($"{path}.about", () => Cell.Read(About)).Printed;
        return Fields.Make($"{path}.words", () => new Explanation(series, Kind, about, Words));
    }
}
