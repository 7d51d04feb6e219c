namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>
/// The same mail as HTML: one column, one button and the address in letters, nothing that is fetched from anywhere. Styles stand
/// on the elements, because many mail programs drop a style sheet.
/// </summary>
internal static class MailHtml
{
    private const string Font = "font-family:'BIZ UDPGothic','Hiragino Kaku Gothic ProN',Meiryo,sans-serif;";

    /// <summary>The whole document.</summary>
    public static string Of(MailFrame frame, string subject, string charset) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset={charset}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{subject}</title>
        </head>
        <body style="margin:0;padding:0;background-color:#f2f2f2;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;background-color:#f2f2f2;">
        <tr><td align="center" style="padding:16px 8px;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;max-width:600px;background-color:#ffffff;border:1px solid #d9d9d9;border-radius:8px;">
        <tr><td style="padding:24px;{Font}font-size:16px;line-height:1.7;color:#1a1a1a;overflow-wrap:anywhere;">
        {Greeting(frame)}
        {Html.Of(Paragraphs(frame.Lines))}
        {Item(frame.Item)}
        <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 8px;"><tr>
        <td style="background-color:#0017c1;border-radius:8px;"><a href="{frame.Url}" style="display:inline-block;padding:12px 24px;{Font}font-size:16px;line-height:1.5;font-weight:bold;color:#ffffff;text-decoration:none;">画面を開く</a></td>
        </tr></table>
        <p style="margin:0;font-size:14px;color:#595959;word-break:break-all;">{frame.Url}</p>
        </td></tr>
        <tr><td style="padding:16px 24px;border-top:1px solid #d9d9d9;{Font}font-size:13px;line-height:1.7;color:#595959;overflow-wrap:anywhere;">
        {Html.Lines(frame.Foot)}
        </td></tr>
        </table>
        </td></tr>
        </table>
        </body>
        </html>

        """).ToString();

    private static Html Greeting(MailFrame frame) =>
        Html.Of($"""<p style="margin:0 0 16px;">{Html.Lines(frame.Section.Length > 0 ? [frame.Section, frame.Name] : [frame.Name])}</p>""");

    private static Html Item(string? item) =>
        item is null ? Html.Of([]) : Html.Of($"""<p style="margin:16px 0 0;padding:8px 12px;background-color:#f2f2f2;border-radius:4px;"><span style="font-size:14px;color:#595959;">取り組み事項</span><br><strong>{item}</strong></p>""");

    // An empty line parts two paragraphs.
    private static IEnumerable<Html> Paragraphs(string[] lines)
    {
        var paragraph = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                paragraph.Add(line);
                continue;
            }
            if (paragraph.Count > 0) yield return Html.Of($"""<p style="margin:0 0 16px;">{Html.Lines(paragraph)}</p>""");
            paragraph.Clear();
        }
    }
}
