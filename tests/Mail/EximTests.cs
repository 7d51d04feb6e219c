using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using MimeKit;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.Mail;

/// <summary>Mails over a real relay, fetched back and read.</summary>
public sealed partial class EximTests : IAsyncLifetime
{
    private static readonly string[] Unwanted = ["Bcc", "Cc", "Precedence", "Sender"];

    private EximServer _exim = null!;

    public async Task InitializeAsync() => _exim = await EximServer.StartAsync();

    public async Task DisposeAsync() => await _exim.DisposeAsync();

    [Fact]
    public async Task AT33_AMailAsItArrives_HasEveryHeader()
    {
        await using var channel = Sending.Channel(Options());
        await channel.DeliverAsync(Letters.Any);

        var (raw, mail) = Assert.Single(await _exim.ReceivedAsync(1));
        var head = Encoding.ASCII.GetString(raw).Split("\n\n", 2)[0];
        Assert.All(head, letter => Assert.True(letter is '\n' or '\t' or (>= ' ' and < '\u007F')));

        string[] expected =
        [
            "From: ReformFlow（企画課） <reformflow@city.example.jp>",
            "Reply-To: kikaku@city.example.jp",
            "To: 総務課長 <kacho@city.example.jp>",
            "Message-Id: <01K0M7QWZ5.1@notify.city.example.jp>",
            "Subject: 【審査依頼】7 窓口手続のオンライン化（期限 12/11（金））",
            "Thread-Topic: 7 窓口手続のオンライン化",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: OOF, DR, RN, NRN, AutoReply",
            "List-Id: ReformFlow <review.reformflow.city.example.jp>",
            "List-Unsubscribe: <https://reformflow.city.example.jp/inbox/preferences>",
            "X-ReformFlow-Reason: あなたが総務課の所属長のため",
            "X-ReformFlow-Event: review.requested",
            "X-ReformFlow-Item: 7",
            "X-ReformFlow-Notification-Id: 01K0M7QWZ5",
            "Return-Path: <reformflow@city.example.jp>",
            "MIME-Version: 1.0",
        ];
        var found = mail.Headers.Select(header => $"{header.Field}: {Plain(header.Value)}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(expected, line => Assert.Contains(line, found));
        Assert.Matches("^<thread\\.[0-9a-f]{32}@notify\\.city\\.example\\.jp>$", mail.Headers["References"]!.Trim());
        Assert.Equal(mail.Headers["References"], mail.Headers["In-Reply-To"]);
        Assert.All(Unwanted, name => Assert.DoesNotContain(mail.Headers, header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task AMailAsItArrives_SaysInTextAndHtmlTheSame_AndBringsTheDate()
    {
        await using var channel = Sending.Channel(Options());
        await channel.DeliverAsync(Letters.Any);

        var (raw, mail) = Assert.Single(await _exim.ReceivedAsync(1));
        Assert.Equal("【審査依頼】7 窓口手続のオンライン化（期限 12/11（金））", Decoded(raw, "Subject"));
        Assert.Contains("総務課\n総務課長 様\n\n次の調書が提出されました。", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("お問合せ：企画課（内線123）", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("提出時のコメント：&lt;よろしく&gt; &amp; お願いします。", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("https://reformflow.city.example.jp/sheets/ninomiya-item-7-2022", mail.HtmlBody, StringComparison.Ordinal);

        var part = Assert.IsAssignableFrom<TextPart>(Assert.Single(mail.Attachments));
        Assert.Equal(("text/calendar", "PUBLISH", "期限_7.ics"), (part.ContentType.MimeType, part.ContentType.Parameters["method"], part.FileName));
        var entry = Assert.Single(Calendar.Load(part.Text)!.Events);
        Assert.Equal((new DateOnly(2026, 12, 11), true, 2), (entry.Start!.Date, entry.IsAllDay, entry.Sequence));
        Assert.Equal("審査期限：7 窓口手続のオンライン化", entry.Summary);
    }

    [Fact]
    public async Task AT33_EachPerson_GetsAMailOfHisOwn()
    {
        await using var channel = Sending.Channel(Options());
        await channel.DeliverAsync(Letters.Another("D1", "tanto@city.example.jp"));
        await channel.DeliverAsync(Letters.Another("D2", "kacho@city.example.jp"));

        var mails = (await _exim.ReceivedAsync(2)).Select(each => each.Mail).ToList();
        Assert.Equal(["kacho@city.example.jp", "tanto@city.example.jp"], mails.Select(mail => Assert.Single(mail.To.Mailboxes).Address).Order());
        Assert.All(mails, mail => Assert.Equal(mail.To.Mailboxes.Single().Address, mail.Headers["Envelope-to"]));
    }

    [Fact]
    public async Task AT32_WhereIso2022JpLacksALetter_ThatMailAloneIsUtf8()
    {
        await using var channel = Sending.Channel(Options() with { Charset = "iso-2022-jp" });
        var (plain, rare) = (Letters.Another("PLAIN") with { Text = "ｶﾞｲﾄﾞをお読みください。" }, Letters.Another("RARE") with { Subject = "髙﨑①さんへ" });
        await channel.DeliverAsync(plain);
        await channel.DeliverAsync(rare);

        var mails = (await _exim.ReceivedAsync(2)).ToDictionary(each => each.Mail.Headers["X-ReformFlow-Notification-Id"]!);
        Assert.Contains("=?iso-2022-jp?b?", Encoding.ASCII.GetString(mails["PLAIN"].Raw), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(plain.Subject, Decoded(mails["PLAIN"].Raw, "Subject"));
        Assert.Contains("ガイドをお読みください。", mails["PLAIN"].Mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("iso-2022-jp", Encoding.ASCII.GetString(mails["RARE"].Raw), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("髙﨑①さんへ", Decoded(mails["RARE"].Raw, "Subject"));
    }

    [Fact]
    public async Task AWrongPassword_StopsTheChannel_AndARightOneGoesOn()
    {
        await using (var wrong = Sending.Channel(Options() with { Password = "falsch" }))
        {
            var failed = await wrong.FailAsync(Letters.Any);
            Assert.Equal((FailureKind.Configuration, "535"), (failed.Kind, failed.Code));
        }
        await using var right = Sending.Channel(Options());
        Assert.NotEmpty(await right.DeliverAsync(Letters.Any));
    }

    [Fact]
    public async Task AT36_AnUnknownRecipient_IsRefused_AndTheNextLetterArrives()
    {
        await using var channel = Sending.Channel(Options());
        Assert.Equal(FailureKind.Recipient, (await channel.FailAsync(Letters.Another("D1", "nobody@city.example.jp"))).Kind);
        await channel.DeliverAsync(Letters.Another("D2"));
        Assert.Single(await _exim.ReceivedAsync(1));
    }

    private MailOptions Options() => Letters.Options with
    {
        Port = _exim.Port, CertificateSha256 = _exim.Pin, Auth = MailAuth.Password, UserName = EximServer.User, Password = EximServer.Password,
    };

    private static string Plain(string value) => Regex.Replace(value.Replace("\"", "", StringComparison.Ordinal).Trim(), "\\s+", " ");

    // RFC 2047 by hand, so that the library does not check itself.
    private static string Decoded(byte[] raw, string header)
    {
        var head = Encoding.ASCII.GetString(raw).ReplaceLineEndings("\n").Split("\n\n", 2)[0];
        var line = Regex.Match(head, $"^{header}:(.*(?:\n[ \t].*)*)", RegexOptions.Multiline).Groups[1].Value;
        return string.Concat(Word().Matches(line).Select(word => Encoding.GetEncoding(word.Groups["charset"].Value).GetString(Convert.FromBase64String(word.Groups["text"].Value))));
    }

    [GeneratedRegex(@"=\?(?<charset>[^?]+)\?[bB]\?(?<text>[^?]*)\?=")]
    private static partial Regex Word();
}
