using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>A piece of HTML. Whatever is put into a template is escaped, unless it is a piece itself: nobody can forget it.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;

    private Html(string text) => _text = text;

    /// <summary>A template with its places filled.</summary>
    public static Html Of(FormattableString template) =>
        new(string.Format(null, template.Format, [.. template.GetArguments().Select(argument => argument is Html piece ? piece._text : Encoder.Encode(argument?.ToString() ?? ""))]));

    /// <summary>Pieces one after the other.</summary>
    public static Html Of(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece._text)));

    /// <summary>Lines below each other.</summary>
    public static Html Lines(IEnumerable<string> lines) => new(string.Join("<br>\n", lines.Select(Encoder.Encode)));

    public override string ToString() => _text;
}
