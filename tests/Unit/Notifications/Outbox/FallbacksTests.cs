using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;
using static ReformFlow.Tests.Unit.Notifications.Outbox.Situations;

namespace ReformFlow.Tests.Unit.Notifications.Outbox;

public class FallbacksTests
{
    [Theory]
    [InlineData(14, DeliveryStatus.Retry), InlineData(15, DeliveryStatus.Fallback)]
    public void WhatFailsForAQuarterOfAnHour_GoesByTheOtherChannel(int minutes, DeliveryStatus becomes)
    {
        var failing = Delivery(Channel.Teams) with { Status = DeliveryStatus.Retry, FailingSince = Now, NotBefore = Now.AddHours(1) };

        Assert.Equal(becomes, Fallbacks.WhenStuck(Pair(failing), null, At(Now.AddMinutes(minutes), otherIsOn: true)).It.Status);
    }

    [Fact]
    public void AStoppedChannel_CountsFromWhenTheLetterWasDue()
    {
        var waiting = Delivery(Channel.Teams);

        Assert.Equal(DeliveryStatus.Pending, Fallbacks.WhenStuck(Pair(waiting), Now.AddDays(-1), At(Now.AddMinutes(14), otherIsOn: true)).It.Status);
        Assert.Equal(DeliveryStatus.Fallback, Fallbacks.WhenStuck(Pair(waiting), Now.AddDays(-1), At(Now.AddMinutes(15), otherIsOn: true)).It.Status);
        Assert.Equal(DeliveryStatus.Pending, Fallbacks.WhenStuck(Pair(waiting), Now.AddMinutes(10), At(Now.AddMinutes(15), otherIsOn: true)).It.Status);
    }

    [Theory]
    [InlineData(NoticeKind.ItemPublished), InlineData(NoticeKind.DigestDaily), InlineData(NoticeKind.ReminderBefore)]
    public void WhatIsNotUrgent_WaitsForItsChannel(NoticeKind kind)
    {
        var failing = Delivery(Channel.Teams, kind) with { Status = DeliveryStatus.Retry, FailingSince = Now };

        Assert.Equal(failing, Fallbacks.WhenStuck(Pair(failing), Now, At(Now.AddDays(1), otherIsOn: true)).It);
    }

    [Fact]
    public void WithoutAnotherChannel_ItGoesOnByItself()
    {
        var failing = Delivery() with { Status = DeliveryStatus.Retry, FailingSince = Now };

        Assert.Equal(failing, Fallbacks.WhenStuck(Pair(failing), Now, At(Now.AddDays(1))).It);
        var pair = Pair(failing, Delivery(Channel.Teams) with { Status = DeliveryStatus.Dead });
        Assert.Equal(pair, Fallbacks.WhenStuck(pair, Now, At(Now.AddDays(1), otherIsOn: true)));
    }
}
