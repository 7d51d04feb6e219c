using System.Text.Json;
using ReformFlow.Documents.Json;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Mapping;

/// <summary>The drafts of a file, one for each sheet that somebody looked at, as one line of JSON.</summary>
/// <param name="All">The drafts; the one in use first.</param>
public sealed record MappingDrafts(Values<MappingDraft> All)
{
    /// <summary>The draft in use; null while there is none.</summary>
    public MappingDraft? Now => All.Count > 0 ? All[0] : null;

    /// <summary>The draft of a sheet; null when nobody has looked at it.</summary>
    public MappingDraft? Of(string? sheet) => All.FirstOrDefault(draft => draft.Sheet == sheet);

    /// <summary>The drafts with this one in use.</summary>
    public MappingDrafts With(MappingDraft draft) => new([draft, .. All.Where(other => other.Sheet != draft.Sheet)]);

    /// <summary>The drafts as JSON.</summary>
    public string Write() => JsonSerializer.Serialize(All.Select(draft => new Stored(draft.Sheet, draft.HeadRow, draft.SheetYear, draft.First, draft.Last, [.. draft.Columns], draft.Skip)), JsonForm.OneLine);

    /// <summary>The drafts that <see cref="Write"/> wrote; none when there is no text, or one that another version of the program wrote.</summary>
    public static MappingDrafts Read(string? text)
    {
        if (text is null) return new([]);
        try
        {
            var stored = JsonSerializer.Deserialize<Stored[]>(text, JsonForm.OneLine) ?? [];
            return new(stored.Where(each => each.Columns is not null).Select(each => new MappingDraft(each.Sheet, each.HeadRow, each.SheetYear, each.Columns.ToValues()) { First = each.First, Last = each.Last, Skip = each.Skip }).ToValues());
        }
        catch (JsonException)
        {
            // Nothing is lost but a proposal: the person is asked again.
            return new([]);
        }
    }

    private sealed record Stored(string? Sheet, int HeadRow, int? SheetYear, int? First, int? Last, DraftColumn[] Columns, string? Skip = null);
}
