using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Writing;
using ReformFlow.Web.Pages.Notices;

namespace ReformFlow.Web.Api.Notices;

/// <summary>One's own preferences over HTTP.</summary>
internal static class PreferenceApi
{
    public static void MapOwnPreferences(this IEndpointRouteBuilder api)
    {
        api.MapGet("/preferences", ReadAsync).Named("readPreferences", "自分の通知の設定 / One's own preferences for notices").Produces<PreferenceView>().Refuses(404);
        api.MapPut("/preferences", (HttpContext context, PreferenceEndpoints.Parts parts) => Writes.ReadAsync<PreferenceView>(context, sent => KeepAsync(context, sent, parts)))
            .Named("changePreferences", "自分の通知の設定を変える / Replaces one's own preferences for notices").Writes<PreferenceView>(Seen.NotAsked).Produces<PreferenceView>().Refuses(404);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, PreferenceEndpoints.Parts parts)
    {
        var me = Caller.Of(context);
        if (me.Person is not { } person) return Problem.NotFound;
        return TypedResults.Ok(PreferenceView.Of((await parts.Preferences.OfAsync(me.Municipality, context.RequestAborted)).Own.GetValueOrDefault(person) ?? NoticePreference.None));
    }

    // The same preferences twice are the same, so the key is not looked up.
    private static async Task<IResult> KeepAsync(HttpContext context, Written<PreferenceView> sent, PreferenceEndpoints.Parts parts)
    {
        var me = Caller.Of(context);
        if (me.Person is not { } person) return Problem.NotFound;
        var wanted = sent.Body.ToPreference();
        if (await parts.AgainstAsync(me.Municipality, person, wanted, context.RequestAborted) is var (why, group))
            return Problem.Of(422, why.ToString(), PreferenceRules.Of(why), ("group", group?.ToString()));
        await parts.Keeper.KeepAsync(person, wanted, new(me.Municipality, parts.Clock.Now, me.Account, person, NoticeOperationKind.ChangePreference, person.Value, ""), context.RequestAborted);
        return TypedResults.Ok(PreferenceView.Of(wanted));
    }
}

/// <summary>Preferences as programs see and send them; what is left out or null follows the municipality's standard.</summary>
/// <param name="Choices">At most one for each group and channel.</param>
/// <param name="Hours">Between which hours of a working day, from 07:00 to 20:00.</param>
/// <param name="HasCalendarPart">Whether mails about a day have a part for the calendar.</param>
internal sealed record PreferenceView(IReadOnlyList<PreferenceChoice>? Choices = null, PreferenceHours? Hours = null, bool? HasCalendarPart = null)
{
    public static PreferenceView Of(NoticePreference preference) => new(
        [.. preference.Choices.Select(choice => new PreferenceChoice(choice.Group, choice.Channel, choice.Way))],
        preference.Hours is { } hours ? new(hours.From, hours.To) : null, preference.HasCalendarPart);

    public NoticePreference ToPreference() => new(Fields.Each("$.choices", Choices, (_, choice) => new Choice(choice.Group, choice.Channel, choice.Way)), Hours is { } hours ? new(hours.From, hours.To) : null)
    {
        HasCalendarPart = HasCalendarPart,
    };
}

/// <summary>One choice.</summary>
internal sealed record PreferenceChoice(NoticeGroup Group, Channel Channel, Way Way);

/// <summary>Hours of a day.</summary>
internal sealed record PreferenceHours(TimeOnly From, TimeOnly To);
