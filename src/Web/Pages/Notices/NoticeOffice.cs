using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>What the operations page of notices reads and does.</summary>
internal sealed class NoticeOffice(IDeliveryLists lists, IChannelStates states, INoticeOperations operations, ITownBook book, DeliveryDesk desk, ChannelSet channels, WebhookOffice webhooks, BusinessClock clock)
{
    private const int MostOperations = 300;

    /// <summary>What is done by hand.</summary>
    public DeliveryDesk Desk => desk;

    /// <summary>The workflows that post into channels.</summary>
    public WebhookOffice Webhooks => webhooks;

    /// <summary>Whether the page is open to somebody: to planning, and to administrators.</summary>
    public static bool IsOpenTo(Desk who, HttpContext http) => SignedIn.Of(http.User) is { IsAdministrator: true } || IsPlanning(who);

    /// <summary>Whether somebody holds a post of planning today.</summary>
    public static bool IsPlanning(Desk who) => who.Actor.Person is { } person && who.Office.HeldBy(person).Any(post => post.Role is Role.PlanningOfficer or Role.PlanningApprover);

    /// <summary>Whether somebody may stop and start channels, which all municipalities of the installation share: administrators, and planning where it is the only one.</summary>
    public async Task<bool> MaySwitchAsync(HttpContext http) =>
        SignedIn.Of(http.User) is { IsAdministrator: true } || (await book.AllAsync(http.RequestAborted)).Count == 1;

    /// <summary>How everything stands, and what was found for the words that somebody looks for.</summary>
    public async Task<NoticeStanding> ReadAsync(Desk who, string? find, CancellationToken cancellation)
    {
        var now = clock.Now;
        var all = new List<(ChannelState State, bool IsThere)>();
        // A town without Teams reads nothing of it.
        foreach (var channel in Enum.GetValues<Channel>().Where(channel => channel is Channel.Email || channels.Has(channel))) all.Add((await states.OfAsync(channel, now, cancellation), channels.Has(channel)));
        var words = find?.Trim() ?? "";
        return new(now, all.ToValues(), await lists.CountsAsync(who.Municipality, cancellation), await lists.WaitingAsync(now, who.Municipality, cancellation), await lists.DeadAsync(who.Municipality, cancellation),
            await operations.OfAsync(who.Municipality, MostOperations, cancellation), words, words.Length == 0 ? [] : await FindAsync(who, words, cancellation))
        {
            Later = await lists.LaterAsync(now, who.Municipality, cancellation),
            Webhooks = await webhooks.OfAsync(who.Municipality, now, cancellation),
        };
    }

    /// <summary>One delivery's whole way; null where the municipality has none of that id.</summary>
    public Task<DeliveryWay?> WayAsync(Desk who, string id, CancellationToken cancellation) => lists.WayAsync(who.Municipality, id, cancellation);

    /// <summary>Who was told what about a sheet.</summary>
    public Task<Values<ToldNotice>> ToldAsync(SheetId sheet, CancellationToken cancellation) => lists.OfSheetAsync(sheet.Municipality, sheet.ToString(), cancellation);

    private Task<Values<DeliveryLine>> FindAsync(Desk who, string words, CancellationToken cancellation)
    {
        var persons = who.Town.People.Where(person => person.Id.Value == words || person.Name.Contains(words, StringComparison.Ordinal)).Select(person => person.Id).ToValues();
        // The address of a page is what people have at hand.
        var sheet = SheetId.Parse(words[(words.LastIndexOf("/sheets/", StringComparison.Ordinal) is >= 0 and var at ? at + "/sheets/".Length : 0)..]);
        return lists.FindAsync(who.Municipality, persons, sheet?.ToString(), words, cancellation);
    }
}

/// <summary>How the outbox stands.</summary>
/// <param name="Now">Now.</param>
/// <param name="Channels">Each channel, and whether this program has it.</param>
/// <param name="Counts">How many deliveries of the municipality stand where.</param>
/// <param name="Waiting">What is due and waits of the municipality.</param>
/// <param name="Dead">The municipality's dead letters.</param>
/// <param name="Operations">What was done by hand, newest first.</param>
/// <param name="Words">What was looked for; empty where nothing was.</param>
/// <param name="Found">What was found.</param>
public sealed record NoticeStanding(DateTimeOffset Now, Values<(ChannelState State, bool IsThere)> Channels, Values<DeliveryCount> Counts, Values<WaitingDeliveries> Waiting,
    Values<DeliveryLine> Dead, Values<NoticeOperation> Operations, string Words, Values<DeliveryLine> Found)
{
    /// <summary>What waits for its hour; empty where nothing does.</summary>
    public Values<LaterDeliveries> Later { get; init; } = [];

    /// <summary>The workflows that post into channels; empty where none is configured.</summary>
    public Values<WebhookLine> Webhooks { get; init; } = [];
}
