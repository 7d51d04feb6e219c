using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Differences;

/// <summary>A field with what stands in it, so that values, texts and explanations are compared alike.</summary>
/// <param name="Field">The field.</param>
/// <param name="Content">The <see cref="Cell"/>, <see cref="Paragraphs"/> or <see cref="Explanation"/>.</param>
/// <param name="Lines">Its printed text, a line a paragraph.</param>
internal sealed record Filled(ContentField Field, object Content, Values<string> Lines)
{
    public string Text => string.Join('\n', Lines);

    /// <summary>Every field of the content that is there, in the order in which it stands.</summary>
    public static Values<Filled> All(SheetContent content, Values<Question> questions) =>
    [
        .. content.Answers.Select(answer => new Filled(Value(answer.Series, questions), answer.Value, [answer.Value.Printed])),
        .. Texts(TextField.Narrative, content.Narrative),
        .. Texts(TextField.Remarks, content.Remarks),
        .. from same in content.Explanations.Select((each, at) => (Each: each, At: at)).GroupBy(pair => (pair.Each.Series, pair.Each.Kind, pair.Each.About))
           from pair in same.Select((pair, nth) => (pair.Each, pair.At, Nth: nth))
           orderby pair.At
           select new Filled(new ContentField.Explained(same.Key.Series, same.Key.Kind, same.Key.About, pair.Nth), pair.Each, [pair.Each.Words]),
    ];

    /// <summary>The content that these fields make.</summary>
    public static SheetContent ToContent(IEnumerable<Filled> fields)
    {
        var all = fields.ToLookup(filled => filled.Content.GetType());
        Paragraphs? TextOf(TextField which) => (Paragraphs?)all[typeof(Paragraphs)].SingleOrDefault(filled => filled.Field == new ContentField.Text(which))?.Content;
        return new(
            all[typeof(Cell)].Select(filled => new Answer(((ContentField.Value)filled.Field).Series, (Cell)filled.Content)).ToValues(),
            TextOf(TextField.Narrative), TextOf(TextField.Remarks),
            all[typeof(Explanation)].Select(filled => (Explanation)filled.Content).ToValues());
    }

    private static ContentField.Value Value(SeriesId series, Values<Question> questions) =>
        new(series, questions.FirstOrDefault(question => question.Series.Id == series)?.Series.Label ?? "");

    private static IEnumerable<Filled> Texts(TextField which, Paragraphs? text) =>
        text is null ? [] : [new(new ContentField.Text(which), text, text.Lines)];
}
