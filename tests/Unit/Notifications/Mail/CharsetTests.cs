using System.Text;
using MimeKit;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Composing;

namespace ReformFlow.Tests.Unit.Notifications.Mail;

/// <summary>Old relays' code where it has every letter, UTF-8 otherwise; never a letter that became another one.</summary>
public class CharsetTests
{
    [Theory]
    [InlineData("総務課長", true)]
    [InlineData("ｶﾞｲﾄﾞ", true)]
    [InlineData("（金）：・─※○△□ＡＢＣ", true)]
    [InlineData("髙", false)]
    [InlineData("﨑", false)]
    [InlineData("①", false)]
    [InlineData("㈱", false)]
    [InlineData("𠮷", false)]
    [InlineData("é", false)]
    [InlineData("🗾", false)]
    public void AT32_ALetterOutsideOfJisX0208_TurnsThatMailToUtf8(string word, bool isJapanese)
    {
        var raw = Raw(Letters.Any with { Text = $"前{word}後", Subject = $"件名{word}" });
        var head = Encoding.Latin1.GetString(raw).Split("\r\n\r\n", 2)[0].ToLowerInvariant();
        Assert.Equal(isJapanese, head.Contains("=?iso-2022-jp?", StringComparison.Ordinal));
        Assert.Equal(!isJapanese, head.Contains("=?utf-8?", StringComparison.Ordinal));

        var mail = MimeMessage.Load(new MemoryStream(raw));
        var expected = isJapanese ? MailCharset.Widened(word) : word;
        Assert.Equal($"件名{expected}", mail.Subject);
        Assert.Contains($"前{expected}後", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("お問合せ", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(isJapanese ? "iso-2022-jp" : "utf-8", mail.BodyParts.OfType<TextPart>().First().ContentType.Charset, ignoreCase: true);
    }

    [Fact]
    public void HalfWidthKana_BecomesFullWidth_AndNothingElseChanges() => Assert.Equal("ガイド ①Ａａ㈱", MailCharset.Widened("ｶﾞｲﾄﾞ ①Ａａ㈱"));

    [Fact]
    public void LongLines_StayWithinWhatMailAllows()
    {
        var raw = Encoding.Latin1.GetString(Raw(Letters.Any with { Text = string.Concat(Enumerable.Repeat("とても長い一行", 400)) }));
        Assert.All(raw.Split("\r\n"), line => Assert.True(line.Length <= 998));
    }

    private static byte[] Raw(Letter letter)
    {
        using var line = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        new MailComposer(Letters.Options with { Charset = "ISO-2022-JP" }, TimeProvider.System).Compose(letter).WriteTo(format, line);
        return line.ToArray();
    }
}
