using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Tests.Unit.Notifications;

public class EventTableTests
{
    [Fact]
    public void EveryKind_HasOneRow_InItsOrder() => Assert.Equal(Enum.GetValues<NoticeKind>(), EventTable.Rows.Select(row => row.Kind));

    [Fact]
    public void EveryWord_IsUsedOnce_AndFindsItsRow() => Assert.All(EventTable.Rows, row => Assert.Same(row, EventTable.Find(row.Word)));

    [Fact]
    public void OnlyAFixedHour_HasAnHour() => Assert.All(EventTable.Rows, row => Assert.Equal(row.Pace is Pace.FixedHour, row.Hour is not null));

    [Fact]
    public void WithoutTeams_MailCarriesWhatTeamsWould_ButNotGoodNews()
    {
        Assert.Equal([Channel.Email], EventTable.Of(NoticeKind.ReminderBefore).ChannelsWith(isTeamsOn: false));
        Assert.Empty(EventTable.Of(NoticeKind.ItemApproved).ChannelsWith(isTeamsOn: false));
        Assert.All(EventTable.Rows, row => Assert.DoesNotContain(Channel.Teams, row.ChannelsWith(isTeamsOn: false)));
    }

    [Fact]
    public void AT_41_WhatHasToArrive_CannotBeOffEverywhere()
    {
        NoticePreference Off(NoticeGroup group, params Channel[] channels) => new([.. channels.Select(channel => new Choice(group, channel, Way.Off))], null);

        Assert.Equal((PreferenceRefusal.NothingLeft, NoticeGroup.Requests), PreferenceRules.Against(Off(NoticeGroup.Requests, Channel.Email, Channel.Teams), NoticePreference.None, isTeamsOn: true));
        Assert.Equal((PreferenceRefusal.NothingLeft, NoticeGroup.Reminders), PreferenceRules.Against(Off(NoticeGroup.Reminders, Channel.Email), NoticePreference.None, isTeamsOn: false));
        Assert.Null(PreferenceRules.Against(Off(NoticeGroup.Requests, Channel.Email), NoticePreference.None, isTeamsOn: true));
        Assert.Null(PreferenceRules.Against(Off(NoticeGroup.Digest, Channel.Email), NoticePreference.None, isTeamsOn: false));
        Assert.Equal((PreferenceRefusal.NothingLeft, NoticeGroup.Requests), PreferenceRules.Against(new([new(NoticeGroup.Requests, Channel.Email, Way.Digest), new(NoticeGroup.Digest, Channel.Email, Way.Off)], null), NoticePreference.None, isTeamsOn: false));
        Assert.Equal((PreferenceRefusal.DigestOfDigests, NoticeGroup.Digest), PreferenceRules.Against(new([new(NoticeGroup.Digest, Channel.Email, Way.Digest)], null), NoticePreference.None, isTeamsOn: false));
        Assert.Contains("受け取らない", PreferenceRules.Of(PreferenceRefusal.NothingLeft).Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 20, true)]
    [InlineData(6, 17, false)]
    [InlineData(9, 21, false)]
    [InlineData(17, 9, false)]
    public void Hours_LieBetweenSevenAndTwenty(int from, int to, bool taken) =>
        Assert.Equal(taken, PreferenceRules.Against(new([], new(new(from, 0), new(to, 0))), NoticePreference.None, isTeamsOn: false) is null);

    [Fact]
    public void APersonsChoice_GoesBeforeTheMunicipalitys_AndThatBeforeTheTable()
    {
        var (row, one, other) = (EventTable.Of(NoticeKind.ReviewRequested), new Domain.PersonId("one"), new Domain.PersonId("other"));
        var book = new PreferenceBook(new([new(NoticeGroup.Requests, Channel.Email, Way.Digest)], null), new Dictionary<Domain.PersonId, NoticePreference> { [one] = new([new(NoticeGroup.Requests, Channel.Email, Way.AtOnce)], new(new(7, 0), new(9, 0))) });

        Assert.Equal((Way.AtOnce, Way.Digest), (book.WayOf(one, row, Channel.Email, false), book.WayOf(other, row, Channel.Email, false)));
        Assert.Equal(Way.AtOnce, PreferenceBook.Standard.WayOf(one, row, Channel.Email, false));
        Assert.Equal((new TimeOnly(7, 0), Hours.Office), (book.HoursOf(one).From, book.HoursOf(other)));
    }
}
