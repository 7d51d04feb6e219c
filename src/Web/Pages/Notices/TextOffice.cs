using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Mail;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Texts;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>What the pages of texts read and do.</summary>
internal sealed class TextOffice(INoticeTexts texts, ITextKeeper keeper, PlanDesk plan, ISheetLists sheets, INotices notices, ICarriages carriages, ILetterheads heads, MailOptions mail, NoticeOptions options, BusinessClock clock)
{
    private const int MostExamples = 3;

    /// <summary>A municipality's texts.</summary>
    public Task<TownTexts> OfAsync(Desk desk, CancellationToken cancellation) => texts.OfAsync(desk.Municipality, cancellation);

    /// <summary>How a version looks with the newest notices of its kind.</summary>
    public async Task<Values<MailLook>> LooksAsync(Desk desk, NoticeText text, CancellationToken cancellation)
    {
        var row = EventTable.Find(text.Id.Split('/')[0])!;
        var head = await heads.OfAsync(desk.Municipality, cancellation);
        return (await ExamplesAsync(desk, row, text, MostExamples, cancellation)).Select(example => MailLook.Of(LetterOf(desk, row, text.Fill(example.Facts), example) with { Head = head }, mail)).ToValues();
    }

    /// <summary>Keeps what was written; why not, in words, where it cannot be.</summary>
    public async Task<string> WriteAsync(Desk desk, NoticeText text, CancellationToken cancellation)
    {
        if (TextRules.Against(text) is { } refused) return refused.Ja;
        await keeper.KeepDraftAsync(text, By(desk, NoticeOperationKind.ChangeText), cancellation);
        return "";
    }

    /// <summary>Uses a version from now on; false where it is another one by now.</summary>
    public async Task<bool> UseAsync(Desk desk, string id, int version, DateTimeOffset? seen, CancellationToken cancellation)
    {
        if (version > 1 && !(await OfAsync(desk, cancellation)).Of(id).Any(each => each.Text.Version == version && TownTexts.IsSound(each))) return false;
        return await keeper.UseAsync(id, version, seen, By(desk, NoticeOperationKind.UseText), cancellation);
    }

    /// <summary>Sends the look to whoever asks for it, by every channel, and by nobody else's.</summary>
    public async Task TryAsync(Desk desk, PersonId person, NoticeText text, CancellationToken cancellation)
    {
        var row = EventTable.Find(text.Id.Split('/')[0])!;
        var example = (await ExamplesAsync(desk, row, text, 1, cancellation))[0];
        var filled = text.Fill(example.Facts);
        var key = $"text-trial/{desk.Municipality}/{text.Id}/{person}/{Posted.NewOperation()}";
        var notice = new Notice(key, desk.Municipality, person, row.Kind, "text-trial", Filling.Cut($"【試し】{filled.Subject}", Filling.LongestSubject), filled.Body, TextPage.AddressOf(text.Id))
        {
            Cause = key, Item = example.Item, Preview = filled.Preview, Reason = "文面の試し送りのため", TextVersion = text.Version,
        };
        await notices.AddAsync([notice], clock.Now, cancellation);
        await carriages.AddAsync(PreferenceForms.Channels(options.IsTeamsOn).Select(channel => new Carriage(key, channel, clock.Now, clock.Now.AddDays(1))).ToValues(), clock.Now, cancellation);
    }

    // The newest real ones; one that is made up where there is none.
    private async Task<Values<TextExample>> ExamplesAsync(Desk desk, EventRow row, NoticeText text, int most, CancellationToken cancellation) =>
        await plan.ExamplesAsync(desk.Snapshot, await sheets.OfAsync(desk.Municipality, cancellation: cancellation), clock.Now, text.Id, most, cancellation) is { Count: > 0 } found ? found : [TextExample.Sample(row)];

    private static Letter LetterOf(Desk desk, EventRow row, FilledText filled, TextExample example)
    {
        var name = example.Person is { } person ? desk.Town.NameOf(person) : "見本";
        return new("00000000000000000000000000", 1, desk.Municipality, new(example.Person ?? desk.Actor.Person!, name, "", "someone@example.lg.jp"), row.Word, "text", filled.Subject, filled.Preview, filled.Body,
            example.Item, example.Link, example.Reason, null);
    }

    private NoticeOperation By(Desk desk, NoticeOperationKind what) => new(desk.Municipality, clock.Now, desk.Actor.Account, desk.Actor.Person, what, "", "");
}
