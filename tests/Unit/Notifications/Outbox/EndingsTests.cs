using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;
using static ReformFlow.Tests.Unit.Notifications.Outbox.Situations;

namespace ReformFlow.Tests.Unit.Notifications.Outbox;

public class EndingsTests
{
    [Theory]
    [InlineData(NoticeKind.ReviewRequested, DeliveryStatus.Dead), InlineData(NoticeKind.OverduePerson, DeliveryStatus.Dead), InlineData(NoticeKind.ReminderBefore, DeliveryStatus.Superseded)]
    public void AT16_WhatComesTooLate_IsNotSent_AndIsATaskWhereItWasUrgent(NoticeKind kind, DeliveryStatus becomes)
    {
        var it = Delivery(kind: kind) with { ExpiresAt = Now };

        Assert.Equal((becomes, EndCodes.Expired), Of(Endings.Expired(Pair(it), Now)));
        Assert.Equal(DeliveryStatus.Pending, Endings.Expired(Pair(it), Now.AddSeconds(-1)).It.Status);
        Assert.Equal(DeliveryStatus.Sending, Endings.Expired(Pair(Sending(kind: kind) with { ExpiresAt = Now }), Now).It.Status);
    }

    [Fact]
    public void WhatNobodyCouldSendForTwoWeeks_IsADeadLetter()
    {
        Assert.Equal(DeliveryStatus.Pending, Endings.Expired(Pair(Delivery()), Now.AddDays(14).AddSeconds(-1)).It.Status);
        Assert.Equal((DeliveryStatus.Dead, EndCodes.TooLong), Of(Endings.Expired(Pair(Delivery()), Now.AddDays(14))));
        Assert.Equal((DeliveryStatus.Dead, EndCodes.TooLong), Of(Endings.Expired(Pair(Delivery() with { NotBefore = Now.AddDays(20), FailingSince = Now }), Now.AddDays(14))));
    }

    [Fact]
    public void AT22_WhatNobodyWants_GoesOutOnNeitherChannel()
    {
        var (it, other) = Endings.NotWanted(Pair(Sending(), Delivery(Channel.Teams) with { Status = DeliveryStatus.Fallback }), "done", Now);

        Assert.Equal((DeliveryStatus.Superseded, DeliveryStatus.Superseded, "done"), (it.Status, other!.Status, other.LastDetail));
    }

    [Fact]
    public void AClosedWindow_IsWaitedFor_AndNeverAskedForInACircle()
    {
        Assert.Equal((DeliveryStatus.Held, Now.AddHours(15), 0), Held(Endings.Later(Pair(Sending()), Now.AddHours(15), Now)));
        Assert.Equal((DeliveryStatus.Held, Now.AddMinutes(1), 0), Held(Endings.Later(Pair(Sending()), Now.AddHours(-1), Now)));

        static (DeliveryStatus, DateTimeOffset, int) Held(DeliveryPair pair) => (pair.It.Status, pair.It.NotBefore, pair.It.Attempts);
    }

    [Theory]
    [InlineData(DeliveryStatus.Dead), InlineData(DeliveryStatus.Sent), InlineData(DeliveryStatus.Superseded), InlineData(DeliveryStatus.Cancelled)]
    public void AT38_SentAgain_ItIsTheSameDeliveryInItsNextGeneration(DeliveryStatus was)
    {
        var before = Delivery() with { Status = was, Attempts = 7, EndedAt = Now, FailingSince = Now, ExpiresAt = Now, LastCode = EndCodes.Shared, Address = "shared@example.lg.jp" };
        var it = Endings.SentAgain(Pair(before), Now.AddDays(1)).It;

        Assert.Equal((before.Id, 2, DeliveryStatus.Pending, 0, Now.AddDays(1)), (it.Id, it.Generation, it.Status, it.Attempts, it.NotBefore));
        Assert.Equal((null, null, null), (it.EndedAt, it.FailingSince, it.ExpiresAt));
        // Whoever mended the address means that one.
        Assert.Equal((null, null), (it.LastCode, it.Address));
    }

    [Fact]
    public void WhatHasNotEnded_IsNotSentAgain()
    {
        foreach (var status in new[] { DeliveryStatus.Pending, DeliveryStatus.Held, DeliveryStatus.Retry, DeliveryStatus.Uncertain, DeliveryStatus.Sending, DeliveryStatus.Fallback })
            Assert.Equal(status, Endings.SentAgain(Pair(Delivery() with { Status = status }), Now).It.Status);
    }

    [Theory]
    [InlineData(DeliveryStatus.Sent, null, DeliveryStatus.Superseded), InlineData(DeliveryStatus.Dead, FailureKind.Recipient, DeliveryStatus.Dead)]
    [InlineData(DeliveryStatus.Cancelled, FailureKind.Temporary, DeliveryStatus.Retry), InlineData(DeliveryStatus.Pending, null, DeliveryStatus.Fallback)]
    public void WhatWaitsForAnotherThatHasEnded_IsFreed(DeliveryStatus other, FailureKind? why, DeliveryStatus becomes)
    {
        var waiting = Delivery(Channel.Teams) with { Status = DeliveryStatus.Fallback, LastKind = why, LastCode = "403" };

        Assert.Equal(becomes, Endings.Orphaned(Pair(waiting, Delivery() with { Status = other }), Now).It.Status);
    }

    [Fact]
    public void WhatIsBeingSentOrWasSent_IsNotCancelled()
    {
        Assert.Equal(DeliveryStatus.Sending, Endings.Cancelled(Pair(Sending()), "why", Now).It.Status);
        Assert.Equal(DeliveryStatus.Sent, Endings.Cancelled(Pair(Delivery() with { Status = DeliveryStatus.Sent }), "why", Now).It.Status);
        Assert.Equal((DeliveryStatus.Cancelled, EndCodes.Cancelled), Of(Endings.Cancelled(Pair(Delivery() with { Status = DeliveryStatus.Dead }), "why", Now)));
    }

    private static (DeliveryStatus, string?) Of(DeliveryPair pair) => (pair.It.Status, pair.It.LastCode);
}
