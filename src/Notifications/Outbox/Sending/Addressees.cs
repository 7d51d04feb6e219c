using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Outbox.Deciding;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Finds where a person is reached, as everything stands at the moment of sending.</summary>
public sealed class Addressees(IContacts contacts, ITownBook book, INoticePreferences preferences, ILetterheads heads, BusinessClock clock)
{
    /// <summary>A town's letterhead.</summary>
    public Task<Letterhead> HeadAsync(MunicipalityId municipality, CancellationToken cancellation = default) => heads.OfAsync(municipality, cancellation);

    /// <summary>The town's shared address, for a notice that has to arrive; null for another, or where the town has none.</summary>
    public async Task<string?> SharedAsync(Delivery delivery, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return EventTable.Of(delivery.Kind).MustArrive ? (await heads.OfAsync(delivery.Municipality, cancellation)).SharedAddress : null;
    }

    /// <summary>The recipient of a delivery, or why there is none.</summary>
    public async Task<(Recipient? To, string Why)> OfAsync(Delivery delivery, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var contact = await contacts.FindAsync(delivery.Municipality, delivery.Person, cancellation);
        var shared = delivery.Channel is Channel.Email ? await SharedAsync(delivery, cancellation) : null;
        var isShared = Sharing.IsShared(delivery, shared);
        if ((isShared ? shared : contact?.AddressOn(delivery.Channel)) is not { } address) return (null, WhyNot(contact, delivery.Channel));
        var town = (await book.OfAsync(delivery.Municipality, cancellation))?.Town;
        return (new(delivery.Person, town?.NameOf(delivery.Person) ?? delivery.Person.Value, SectionOf(town, delivery), address)
        {
            // In a mailbox of several people one's days would overwrite another's.
            WantsCalendar = !isShared && (await preferences.OfAsync(delivery.Municipality, cancellation)).HasCalendarPart(delivery.Person),
        }, "");
    }

    private static string WhyNot(Contact? contact, Channel channel) => (channel, contact) switch
    {
        (Channel.Email, { Email: not null, EmailInvalidWhy: { } why }) => $"The mail address is known to take nothing: {why}",
        (Channel.Email, _) => "No mail address is registered.",
        _ => "No Entra object id is registered.",
    };

    private string SectionOf(Town? town, Delivery delivery) =>
        town?.OfficeOn(clock.Today).HeldBy(delivery.Person).Select(post => post.Section).FirstOrDefault(section => section is not null) is { } section ? town.NameOf(section, clock.Today) : "";
}
