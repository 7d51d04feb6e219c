using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>What a file makes of a draft on which somebody wrote after the file was made: only what was written in the file counts, never what it was handed out with.</summary>
/// <param name="Fill">What is written on the draft.</param>
/// <param name="Late">The fields that were written both in the file and on the draft, differently.</param>
/// <param name="Replaced">The fields whose text is replaced although nobody knows which text the file was made from; empty for a form with its stamp.</param>
internal sealed record FormMerge(SheetFill Fill, Values<ContentField> Late, Values<ContentField> Replaced)
{
    /// <summary>Brings both together.</summary>
    /// <param name="read">The file's sheet.</param>
    /// <param name="sheet">The draft.</param>
    /// <param name="basis">What stood on the draft when the file was made; null when the file does not say it.</param>
    public static FormMerge Of(YearSheet read, SheetState sheet, SheetContent? basis)
    {
        var plain = SheetFill.Of(read, sheet);
        if (basis is null)
            return new(plain, [], ContentDifference.Between(plain.Before, plain.After, sheet.Questions).Where(change => change.Before is { Length: > 0 } && change.Field is not ContentField.Explained).Select(change => change.Field).ToValues());
        var merge = ThreeWay.Merge(basis, SheetFill.Of(read, sheet with { Content = basis }).After, sheet.Content, sheet.Questions);
        return new(plain with { After = merge.Merged }, merge.Conflicts.Select(conflict => conflict.Field).ToValues(), []);
    }

    /// <summary>What fields are called.</summary>
    public static string Named(Values<ContentField> fields) => string.Join('、', fields.Select(field => field switch
    {
        ContentField.Value { Label: { Length: > 0 } label } => $"実績「{label}」",
        ContentField.Value => "実績",
        ContentField.Text text => Domain.Wording.Words.Of(text.Which).Ja,
        _ => "疑義の説明",
    }).Distinct());
}
