using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Teams;

namespace ReformFlow.Notifications.Mail;

/// <summary>Tries the way by mail (接続試験): one mail to somebody who waits for it, through the real channel and outside the outbox.</summary>
/// <param name="channels">The program's channels.</param>
/// <param name="contacts">The addresses.</param>
/// <param name="book">The names.</param>
/// <param name="heads">What the town's mails say of their sender.</param>
/// <param name="clock">The clock.</param>
public sealed class MailTrial(IEnumerable<IChannel> channels, IContacts contacts, ITownBook book, ILetterheads heads, BusinessClock clock)
{
    /// <summary>Sends one and waits for the answer.</summary>
    public async Task<TrialResult> SendToAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default)
    {
        if (channels.FirstOrDefault(channel => channel.Kind is Channel.Email) is not { } mail)
            return new(false, "メールを使う設定になっていません。設定 ReformFlow:Mail の Host と From を確かめてください。");
        var contact = await contacts.FindAsync(municipality, person, cancellation);
        if (contact?.AddressOn(Channel.Email) is not { } address)
            return contact?.EmailInvalidWhy is { } why
                ? new(false, "登録のメールアドレスは、届かないと分かっています。「組織」の宛先で直してから、もう一度試してください。", why)
                : new(false, "メールアドレスが登録されていません。「組織」の宛先で登録してから、もう一度試してください。");
        var name = (await book.OfAsync(municipality, cancellation))?.Town.NameOf(person) ?? person.Value;
        return Of(await mail.SendAsync(TrialLetter.To(municipality, new(person, name, "", address), clock.Now) with { Head = await heads.OfAsync(municipality, cancellation) }, cancellation));
    }

    private static TrialResult Of(SendResult result) => result switch
    {
        SendResult.Sent sent => new(true, "メールを送りました。受信箱に「接続試験」のメールがあるか、確かめてください。", $"The relay took it: {sent.Receipt}"),
        SendResult.Failed failed => new(false, Words(failed.Kind), $"{failed.Code} {failed.Detail}"),
        _ => throw new InvalidOperationException($"{result.GetType()} is a new kind of result."),
    };

    private static string Words(FailureKind kind) => kind switch
    {
        FailureKind.Configuration => "中継サーバーが、このプログラムからのメールを受け付けません。設定 ReformFlow:Mail の Security、Auth と資格情報を確かめてください。",
        FailureKind.Recipient => "中継サーバーが、宛先を受け付けませんでした。「組織」の宛先を確かめてください。",
        FailureKind.Letter => "中継サーバーが、このメールを断りました。差出人（From）と中継サーバーの方針を確かめてください。",
        FailureKind.Uncertain => "送りましたが、返事がありませんでした。届いているかもしれません。受信箱を確かめてください。",
        _ => "中継サーバーに送れません。ホスト名、ポートと通信の設定を確かめて、しばらくしてからもう一度試してください。",
    };
}
