using ReformFlow.Domain;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Mail.Heads;

namespace ReformFlow.Notifications.Channels;

/// <summary>One notice to one person on one channel, with everything that a channel needs to carry it.</summary>
/// <param name="Delivery">The delivery's id, which no retry changes: a mail's Message-ID and a request's client id are made of it.</param>
/// <param name="Generation">1; one more each time that an operator sends it again on purpose.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="To">Who gets it, as he was found when this attempt began.</param>
/// <param name="Event">Which kind of event, by its word, such as <c>review.requested</c>.</param>
/// <param name="Thread">What belongs together in the reader's eyes: mails of one thread stand below each other, and in Teams the newest replaces the one before.</param>
/// <param name="Subject">One line, at most 60 characters.</param>
/// <param name="Preview">One line for a phone's screen, at most 150 characters.</param>
/// <param name="Text">The message in plain text, without the frame that every mail has.</param>
/// <param name="Item">Number and title of the item it is about; null for a list of several.</param>
/// <param name="Link">The page, from the root, such as <c>/sheets/ninomiya-item-7-2022</c>.</param>
/// <param name="Reason">Why this person gets it, in his language.</param>
/// <param name="Due">The day that it is about; null where there is none.</param>
public sealed record Letter(string Delivery, int Generation, MunicipalityId Municipality, Recipient To, string Event, string Thread,
    string Subject, string Preview, string Text, string? Item, string Link, string Reason, DueDay? Due)
{
    /// <summary>Days in the reader's calendar that move or end with this letter.</summary>
    public Values<DayChange> Changes { get; init; } = [];

    /// <summary>Every day in it as the reader's calendar has it once the letter has arrived: the one that it is about, and those that change.</summary>
    internal Values<CalendarEntry> Days =>
    [
        .. Due is { } due ? [new CalendarEntry(Municipality, To.Person, Thread, due.What, due.Day, due.Version, Item, Link, IsCancelled: false)] : Array.Empty<CalendarEntry>(),
        .. Changes.Select(change => change.Sent),
    ];

    /// <summary>What the town's own mails say of their sender.</summary>
    public Letterhead Head { get; init; } = Letterhead.None;
}

/// <summary>Who gets a letter.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Section">The printed name of the person's section; empty where there is none.</param>
/// <param name="Address">Where: a mail address, or an Entra object id.</param>
public sealed record Recipient(PersonId Person, string Name, string Section, string Address)
{
    /// <summary>Whether he wants days as parts for his calendar.</summary>
    public bool WantsCalendar { get; init; }
}

/// <summary>A day for the reader's calendar.</summary>
/// <param name="Day">The last day.</param>
/// <param name="Version">How often the day has been changed; 0 at first. A calendar takes the highest.</param>
/// <param name="What">What is due, such as 提出期限.</param>
public sealed record DueDay(DateOnly Day, int Version, string What);
