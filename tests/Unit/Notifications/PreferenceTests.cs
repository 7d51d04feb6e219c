using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>What choices mean for others and for the number of messages.</summary>
public class PreferenceTests
{
    private static readonly PersonId One = new("zaimu-tanto");
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void AT41_Defaults_ThatLeaveSomebodyNothing_AreRefused()
    {
        var own = new Dictionary<PersonId, NoticePreference> { [One] = new([new(NoticeGroup.Requests, Channel.Email, Way.Off)], null) };
        var noTeams = new NoticePreference([new(NoticeGroup.Requests, Channel.Teams, Way.Off)], null);

        Assert.Null(PreferenceRules.Against(noTeams, NoticePreference.None, isTeamsOn: true));
        Assert.Equal((PreferenceRefusal.NothingLeftForSomebody, NoticeGroup.Requests), PreferenceRules.AgainstDefaults(noTeams, own, isTeamsOn: true));
        Assert.Null(PreferenceRules.AgainstDefaults(NoticePreference.None, own, isTeamsOn: true));
    }

    [Fact]
    public void TheCount_FollowsTheChoices()
    {
        (NoticeKind, DateOnly)[] told = [(NoticeKind.ReviewRequested, Monday), (NoticeKind.ReviewRequested, Monday), (NoticeKind.ItemPublished, Monday), (NoticeKind.ItemPublished, Monday), (NoticeKind.ItemPublished, Monday.AddDays(1)), (NoticeKind.DigestDaily, Monday)];
        PreferenceCount By(params Choice[] choices) => PreferenceCount.Of(new(NoticePreference.None, new Dictionary<PersonId, NoticePreference> { [One] = new([.. choices], null) }), One, told, isTeamsOn: false);

        Assert.Equal(new(2, 2), By());
        Assert.Equal(new(0, 2), By(new Choice(NoticeGroup.Requests, Channel.Email, Way.Digest)));
        Assert.Equal(new(5, 0), By(new Choice(NoticeGroup.Results, Channel.Email, Way.AtOnce)));
        Assert.Equal(new(2, 0), By(new Choice(NoticeGroup.Results, Channel.Email, Way.Off)));
        Assert.Equal(new(2, 0), By(new Choice(NoticeGroup.Digest, Channel.Email, Way.Off)));
    }

    [Fact]
    public void ACalendarPart_IsWantedOnlyByChoice()
    {
        bool Has(bool? everybody, bool? own) => new PreferenceBook(NoticePreference.None with { HasCalendarPart = everybody },
            new Dictionary<PersonId, NoticePreference> { [One] = NoticePreference.None with { HasCalendarPart = own } }).HasCalendarPart(One);

        Assert.False(Has(null, null));
        Assert.True(Has(true, null));
        Assert.True(Has(null, true));
        Assert.False(Has(true, false));
    }
}
