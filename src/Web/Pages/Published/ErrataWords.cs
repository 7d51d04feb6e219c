using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Items;

namespace ReformFlow.Web.Pages.Published;

/// <summary>A 正誤表 in words.</summary>
internal static class ErrataWords
{
    /// <summary>What a corrected version says otherwise than the one before.</summary>
    public static Values<Erratum> Of(PublishedSheet sheet) =>
        Errata.Between(sheet.Correction!.Before, sheet.Content, sheet.Item.AllSeries.Select(series => new Question(series, new([]))).ToValues());

    /// <summary>Where it stands.</summary>
    public static string Place(ContentField field) => field switch
    {
        ContentField.Value { Label: { Length: > 0 } label } => $"実績：{label}",
        ContentField.Text text => Words.Of(text.Which).Ja,
        _ => "実績",
    };

    /// <summary>What stood there, in one line.</summary>
    public static string Lines(Values<string> lines) => lines.Count > 0 ? string.Join("　", lines) : "（なし）";
}
