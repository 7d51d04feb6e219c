using CsCheck;
using MimeKit;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Tests.Unit.Notifications.Mail;

/// <summary>Mails as they go into the line, read again.</summary>
public class ComposerTests
{
    [Fact]
    public void TheText_StandsInItsFrame() => Assert.Equal(
        """
        総務課
        総務課長 様

        次の調書が提出されました。
        内容を御確認の上、令和8年12月11日（金）までに審査をお願いします。

        提出者：総務課 担当
        提出時のコメント：<よろしく> & お願いします。

        取り組み事項：7 窓口手続のオンライン化
        リンク：https://reformflow.city.example.jp/sheets/ninomiya-item-7-2022

        ──────────────────
        このメールは、ReformFlowから自動送信しています。
        お問合せ：企画課（内線123）
        この通知が届いた理由：あなたが総務課の所属長のため
        お知らせの一覧：https://reformflow.city.example.jp/inbox
        通知の設定：https://reformflow.city.example.jp/inbox/preferences
        管理番号：01K0M7QWZ5

        """, Read(Letters.Any).TextBody!.ReplaceLineEndings("\n"));

    [Fact]
    public void AListOfItems_HasNoLineForOne()
    {
        var mail = Read(Letters.Any with { Item = null, To = Letters.Any.To with { Section = "" }, Due = null });
        Assert.StartsWith("総務課長 様", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("取り組み事項", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Headers, header => header.Field is "Thread-Topic" or "X-ReformFlow-Item");
        Assert.Empty(mail.Attachments);
    }

    [Fact]
    public void ATownWithoutHtml_GetsTextAlone() => Assert.Null(Read(Letters.Any, Letters.Options with { Format = MailFormat.TextOnly }).HtmlBody);

    [Fact]
    public void TheHtml_EscapesWhatPeopleWrote_AndFetchesNothing()
    {
        var html = Read(Letters.Any with { Text = "<script>alert(1)</script>\n\n\"a\" & 'b'", Item = "7 <b>太字</b>", Reason = "<i>x</i>" }).HtmlBody;
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("7 &lt;b&gt;太字&lt;/b&gt;", html, StringComparison.Ordinal);
        foreach (var forbidden in new[] { "<script", "<b>", "<i>", "<img", "src=", "url(" }) Assert.DoesNotContain(forbidden, html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("@evil.example/x")]
    [InlineData(".evil.example/x")]
    public void ALink_NeverLeadsToAnotherHost(string link) =>
        Assert.Contains("\nリンク：https://reformflow.city.example.jp/", Read(Letters.Any with { Link = link }).TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void AT15_TheIds_DependOnNothingButTheLetter()
    {
        var (first, again, resent) = (Read(Letters.Any), Read(Letters.Any), Read(Letters.Any with { Generation = 2 }));
        Assert.Equal("01K0M7QWZ5.1@notify.city.example.jp", first.MessageId);
        Assert.Equal(first.MessageId, again.MessageId);
        Assert.Equal("01K0M7QWZ5.2@notify.city.example.jp", resent.MessageId);
        Assert.Equal(first.References, resent.References);
    }

    [Fact]
    public void AThread_BelongsToOnePersonOfOneTown()
    {
        var letter = Letters.Any;
        Letter[] others = [letter with { Thread = "other" }, letter with { To = letter.To with { Person = new("tanto") } }, letter with { Municipality = new("oiso") }];
        Assert.Equal(4, others.Append(letter).Select(each => Read(each).References[0]).Distinct().Count());
        Assert.Equal(Read(letter).References, Read(letter with { Event = "approval.requested", Delivery = "X" }).References);
    }

    [Fact]
    public void AT23_AChangedDate_ReplacesTheEntryInTheCalendar()
    {
        var due = Letters.Any.Due!;
        string[] Lines(DueDay day) => ((TextPart)Assert.Single(Read(Letters.Any with { Due = day }).Attachments)).Text.ReplaceLineEndings("\n").Split('\n');
        string Line(DueDay day, string name) => Assert.Single(Lines(day), line => line.StartsWith(name, StringComparison.Ordinal));

        var later = due with { Day = due.Day.AddDays(7), Version = due.Version + 1 };
        Assert.Equal(Line(due, "UID"), Line(later, "UID"));
        Assert.Equal(("SEQUENCE:2", "SEQUENCE:3"), (Line(due, "SEQUENCE"), Line(later, "SEQUENCE")));
        Assert.Equal("DTSTART;VALUE=DATE:20261218", Line(later, "DTSTART"));
        Assert.Equal(("METHOD:PUBLISH", "TRANSP:TRANSPARENT"), (Line(due, "METHOD"), Line(due, "TRANSP")));
        Assert.DoesNotContain(Lines(due), line => line.StartsWith("BEGIN:VALARM", StringComparison.Ordinal) || line.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.NotEqual(Line(due, "UID"), Line(due with { What = "承認期限" }, "UID"));
    }

    [Fact]
    public void ADayThatIsDone_IsTakenAway_UnderTheSameName_ByAHigherSequence()
    {
        var due = Letters.Any.Due!;
        var was = new CalendarEntry(Letters.Any.Municipality, Letters.Any.To.Person, Letters.Any.Thread, due.What, due.Day, due.Version, Letters.Any.Item, Letters.Any.Link, false);
        string[] Lines(Letter letter, int part) => ((TextPart)Read(letter).Attachments.ElementAt(part)).Text.ReplaceLineEndings("\n").Split('\n');

        var (published, changes) = (Lines(Letters.Any, 0), Letters.Any with { Due = null, Changes = [new(was, null), new(was, due.Day.AddDays(3))] });
        var (gone, moved) = (Lines(changes, 0), Lines(changes, 1));
        foreach (var line in "METHOD:CANCEL STATUS:CANCELLED SEQUENCE:3 DTSTART;VALUE=DATE:20261211".Split(' ')) Assert.Contains(line, gone);
        foreach (var line in "METHOD:PUBLISH SEQUENCE:3 DTSTART;VALUE=DATE:20261214".Split(' ')) Assert.Contains(line, moved);
        Assert.Single(new[] { published, gone, moved }.Select(lines => lines.Single(line => line.StartsWith("UID", StringComparison.Ordinal))).Distinct());
        Assert.Equal(["CANCEL", "PUBLISH"], Read(changes).Attachments.Select(part => part.ContentType.Parameters["method"]));
    }

    [Fact]
    public void ATownsOwnLetterhead_GoesBeforeTheProgramsSetting_AndTheIdsStay()
    {
        var own = Letters.Any with { Head = new() { FromName = "二宮町 企画", From = "kikaku@town.example.jp", ContactSection = "企画政策課", ContactExtension = "9" } };
        var (mail, standard) = (Read(own), Read(Letters.Any));

        Assert.Equal(("二宮町 企画", "kikaku@town.example.jp"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        Assert.Empty(mail.ReplyTo);
        Assert.Contains("お問合せ：企画政策課（内線9）", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(standard.References.Append(standard.MessageId), mail.References.Append(mail.MessageId));
        Assert.Equal("kikaku@town.example.jp", new MailComposer(Letters.Options, TimeProvider.System).EnvelopeSender(own));
        Assert.Equal("reformflow@city.example.jp", new MailComposer(Letters.Options, TimeProvider.System).EnvelopeSender(Letters.Any));
        Assert.Contains("お問合せ：企画政策課\n", Read(own with { Head = new() { ContactSection = "企画政策課" } }).TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("二宮町\r\nBcc: other@example.jp", null, null, "差出人名")]
    [InlineData(null, "kikaku@town.example.jp\r\nBcc: other@example.jp", null, "差出人アドレス")]
    [InlineData(null, "企画 <kikaku@town.example.jp>", null, "差出人アドレス")]
    [InlineData(null, null, "企画\u2028課", "問い合わせ先")]
    public void ALetterheadThatCouldEndAHeader_IsRefusedByItsField(string? name, string? from, string? contact, string field)
    {
        Assert.Contains(field, LetterheadRules.Against(new() { FromName = name, From = from, ContactSection = contact })!.Ja, StringComparison.Ordinal);
        Assert.Null(LetterheadRules.Against(Letterhead.None));
    }

    [Fact]
    public void ALongSubject_IsCutAtSixtyCharacters() =>
        Assert.Equal(new string('長', 59) + "…", Read(Letters.Any with { Subject = new string('長', 61) }).Subject);

    [Fact]
    public void AT33_NothingThatPeopleWrite_BecomesAHeader() =>
        Gen.OneOf(Gen.String, Gen.Const("x\r\nBcc: other@example.jp"), Gen.Const("x\u2028Bcc: a@example.jp\u0085y\u0000\u202Ez")).Array[6].Sample(said =>
        {
            var letter = Letters.Any with
            {
                Subject = said[0], Reason = said[1], Item = said[2], Event = said[3], Thread = said[4], Text = said[5],
                To = Letters.Any.To with { Name = said[5], Section = said[0] }, Due = Letters.Any.Due! with { What = said[1] },
            };
            var mail = Read(letter);
            Assert.DoesNotContain(mail.Headers, header => header.Field.Contains("Bcc", StringComparison.OrdinalIgnoreCase));
            Assert.Equal("kacho@city.example.jp", Assert.Single(mail.To.Mailboxes).Address);
            Assert.DoesNotContain(mail.Subject ?? "", char.IsControl);
        }, iter: 300);

    [Fact]
    public void ADeliverysIdThatCannotBeAnId_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Read(Letters.Any with { Delivery = "a>\r\nBcc: x" }));

    [Theory]
    [InlineData("kacho@city.example.jp", true)]
    [InlineData("a.b+c@city.example.jp", true)]
    [InlineData("", false)]
    [InlineData("kacho", false)]
    [InlineData("kacho@", false)]
    [InlineData("@city.example.jp", false)]
    [InlineData("kacho@city.example.jp, other@example.jp", false)]
    [InlineData("課長 <kacho@city.example.jp>", false)]
    [InlineData("課長@city.example.jp", false)]
    [InlineData("kacho@city.example.jp\r\nRCPT TO:<x@example.jp>", false)]
    [InlineData("kacho@city example.jp", false)]
    [InlineData("kacho@-.jp", false)]
    public void OnlyOnePlainAddress_IsUsable(string address, bool isUsable) => Assert.Equal(isUsable, MailAddress.IsUsable(address));

    private static MimeMessage Read(Letter letter, MailOptions? options = null)
    {
        using var line = new MemoryStream();
        new MailComposer(options ?? Letters.Options, TimeProvider.System).Compose(letter).WriteTo(line);
        Assert.All(line.ToArray(), each => Assert.True(each < 0x80));
        line.Position = 0;
        return MimeMessage.Load(line);
    }
}
