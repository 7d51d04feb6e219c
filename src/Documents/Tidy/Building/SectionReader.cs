using ReformFlow.Documents.Building;
using ReformFlow.Domain;
using ReformFlow.Domain.Sections;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy.Building;

/// <summary>
/// Finds out which sections the rows of an item name. An id in the file is believed only where the master knows that section
/// under that name, because who leads an item decides who may approve it; all other names go to the master.
/// </summary>
internal sealed class SectionReader(SectionMaster master, SectionNames names, RowChecks checks)
{
    private const int LongestName = 60;

    /// <summary>The leads; null when there is none or one twice, which was told.</summary>
    public LeadSections? Leads(RowSet rows)
    {
        var all = Sections(rows, Lead, LeadId);
        if (all is null) return null;
        if (all.Count == 0)
        {
            checks.Wrong(rows.Rows[0], $"取り組み事項「{rows.Subject}」に主体課がありません。", "「主体課」の行を加えてください。");
            return null;
        }
        if (rows.One(Coordinating) is not { } row) return new(all);
        if (all.FirstOrDefault(section => section.Printed == row.Value) is { } coordinating) return new(all, coordinating);
        checks.Wrong(row, "取りまとめ課が主体課の中にありません。", "主体課のどれかと同じ名前にしてください。");
        return null;
    }

    /// <summary>The related sections; null when something was told.</summary>
    public RelatedSections? Related(RowSet rows)
    {
        var state = rows.One(RelatedState);
        var listed = Sections(rows, TidyKind.Related, RelatedId);
        if (listed is null) return null;
        if (listed is [{ Printed: TidyWords.All }] && state is null) return new RelatedSections.All();
        if (listed.Count > 0 && state is null or { Value: TidyWords.Listed }) return listed.Count > 0 ? new RelatedSections.Listed(listed) : Wrong(state!);
        return state?.Value.Trim() switch
        {
            null or TidyWords.Blank => new RelatedSections.Blank(),
            TidyWords.All => new RelatedSections.All(),
            _ => Wrong(state),
        };
    }

    private RelatedSections? Wrong(TidyRow state)
    {
        checks.Wrong(state, "「関連課の別」と「関連課」の行が合いません。", "「全課」「一覧」「空欄」のどれかにし、一覧なら「関連課」の行を書いてください。");
        return null;
    }

    private Values<NamedSection>? Sections(RowSet rows, TidyKind kind, TidyKind ids)
    {
        var known = rows.All(ids, "").Select(row => row.Value).ToHashSet();
        var (all, sound) = (new List<NamedSection>(), true);
        foreach (var row in rows.All(kind, ""))
        {
            if (checks.Line(row, LongestName) is not { } name) sound = false;
            else if (Of(name, known).Where(section => all.Exists(other => other.Printed == section.Printed)).Any())
            {
                checks.Wrong(row, "同じ課が一つの欄に二度あります。", "重なった課の名前を消してください。");
                sound = false;
            }
            else all.AddRange(Of(name, known));
        }
        return sound ? all.ToValues() : null;
    }

    private Values<NamedSection> Of(string name, HashSet<string> ids)
    {
        if (ids.Contains($"{name}={TidyWords.NoId}")) return [new(name, null)];
        var section = master.Sections.FirstOrDefault(section => section.Name == name && ids.Contains($"{name}={section.Id}"));
        return section is null ? names.Of(name) : [new(name, section.Id)];
    }
}
