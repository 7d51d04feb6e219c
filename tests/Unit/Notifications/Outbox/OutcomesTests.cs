using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;
using static ReformFlow.Tests.Unit.Notifications.Outbox.Situations;

namespace ReformFlow.Tests.Unit.Notifications.Outbox;

public class OutcomesTests
{
    [Fact]
    public void WhatWasTaken_IsSent_WithItsReceipt()
    {
        var it = Outcomes.After(Pair(Sending()), Sent, Circumstance()).It;

        Assert.Equal((DeliveryStatus.Sent, "250 queued", null, Now), (it.Status, it.Receipt, it.LeaseOwner, it.EndedAt));
    }

    [Theory]
    [InlineData(1, 30), InlineData(2, 120), InlineData(3, 600), InlineData(4, 1800), InlineData(5, 3600), InlineData(6, 7200), InlineData(7, 14400), InlineData(8, 28800), InlineData(9, 43200), InlineData(30, 43200)]
    public void ATemporaryFailure_IsTriedAgainLaterAndLater(int failures, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), Retries.Wait(failures, 0.5));
        Assert.Equal(TimeSpan.FromSeconds(seconds * 0.8), Retries.Wait(failures, 0));
        Assert.Equal(TimeSpan.FromSeconds(seconds * 1.2), Retries.Wait(failures, 1));

        var it = Outcomes.After(Pair(Sending() with { Attempts = failures - 1 }), Failed(FailureKind.Temporary), Circumstance()).It;
        Assert.Equal((DeliveryStatus.Retry, failures, Now.AddSeconds(seconds)), (it.Status, it.Attempts, it.NotBefore));
    }

    [Fact]
    public void AT09_AThrottledLetter_Waits_AndThatDoesNotCount()
    {
        var it = Outcomes.After(Pair(Sending()), Failed(FailureKind.Throttled, TimeSpan.FromSeconds(7)), Circumstance()).It;

        Assert.Equal((DeliveryStatus.Retry, 0, Now.AddSeconds(7)), (it.Status, it.Attempts, it.NotBefore));
    }

    [Fact]
    public void AT15_WhatNobodyKnows_IsSentAgainAfterAQuarterOfAnHour_UnderTheSameIdAndGeneration()
    {
        var before = Sending();
        var it = Outcomes.After(Pair(before), Failed(FailureKind.Uncertain), Circumstance()).It;

        Assert.Equal((DeliveryStatus.Uncertain, Now.AddMinutes(15), before.Id, 1), (it.Status, it.NotBefore, it.Id, it.Generation));
    }

    [Theory]
    [InlineData(NoticeKind.ReviewRequested), InlineData(NoticeKind.ItemPublished)]
    public void AT07_ARefusedAddress_GoesByTheOtherChannelAtOnce(NoticeKind kind)
    {
        var (it, other) = Outcomes.After(Pair(Sending(Channel.Teams, kind)), Failed(FailureKind.Recipient), Circumstance(otherIsOn: true));

        Assert.Equal(DeliveryStatus.Fallback, it.Status);
        Assert.Equal((Channel.Email, DeliveryStatus.Pending, Now, it.Id, "new"), (other!.Channel, other.Status, other.NotBefore, other.FallbackOf, other.Id));
    }

    [Theory]
    [InlineData(FailureKind.Recipient), InlineData(FailureKind.Letter)]
    public void AT36_ARefusedAddressWithoutAnotherChannel_IsADeadLetterWithItsReason(FailureKind kind)
    {
        var it = Outcomes.After(Pair(Sending()), Failed(kind), Circumstance()).It;

        Assert.Equal((DeliveryStatus.Dead, "451", "later", Now), (it.Status, it.LastCode, it.LastDetail, it.EndedAt));
    }

    [Fact]
    public void APlannedLetterOfTheOtherChannel_IsSentAtOnceInItsPlace()
    {
        var held = Delivery(Channel.Teams) with { Status = DeliveryStatus.Held, NotBefore = Now.AddDays(1) };
        var (it, other) = Outcomes.After(Pair(Sending(), held), Failed(FailureKind.Recipient), Circumstance());

        Assert.Equal((DeliveryStatus.Fallback, Now, it.Id), (it.Status, other!.NotBefore, other.FallbackOf));
    }

    [Fact]
    public void WhatTheOtherChannelHasDelivered_IsNotMissing()
    {
        var it = Outcomes.After(Pair(Sending(), Delivery(Channel.Teams) with { Status = DeliveryStatus.Sent }), Failed(FailureKind.Recipient), Circumstance()).It;

        Assert.Equal((DeliveryStatus.Superseded, EndCodes.OtherChannel), (it.Status, it.LastCode));
    }

    [Fact]
    public void AFallbackThatArrives_Supersedes_WhatItStoodInFor()
    {
        var (it, other) = Outcomes.After(Pair(Sending(), Delivery(Channel.Teams) with { Status = DeliveryStatus.Fallback }), Sent, Circumstance());

        Assert.Equal((DeliveryStatus.Sent, DeliveryStatus.Superseded, EndCodes.OtherChannel), (it.Status, other!.Status, other.LastCode));
    }

    [Theory]
    [InlineData(FailureKind.Recipient, DeliveryStatus.Dead), InlineData(FailureKind.Temporary, DeliveryStatus.Retry)]
    public void AFallbackThatFailsForGood_GivesBack_WhatItStoodInFor(FailureKind first, DeliveryStatus becomes)
    {
        var waiting = Delivery(Channel.Teams) with { Status = DeliveryStatus.Fallback, LastKind = first, LastCode = "403" };
        var (it, other) = Outcomes.After(Pair(Sending(), waiting), Failed(FailureKind.Recipient), Circumstance(otherIsOn: true));

        Assert.Equal((DeliveryStatus.Dead, becomes, "403"), (it.Status, other!.Status, other.LastCode));
    }

    [Fact]
    public void ALostLease_IsUncertain_OnlyWhenSomethingMayHaveLeft()
    {
        Assert.Equal((DeliveryStatus.Uncertain, EndCodes.LostLease), Of(Outcomes.LeaseLost(Pair(Sending()), Circumstance())));
        Assert.Equal((DeliveryStatus.Pending, null), Of(Outcomes.LeaseLost(Pair(Sending() with { IsUnderway = false }), Circumstance())));
        Assert.Equal((DeliveryStatus.Sent, null), Of(Outcomes.LeaseLost(Pair(Delivery() with { Status = DeliveryStatus.Sent }), Circumstance())));

        static (DeliveryStatus, string?) Of(DeliveryPair pair) => (pair.It.Status, pair.It.LastCode);
    }

    [Fact]
    public void AReportOfALostMail_IsTakenOnlyForWhatWasSent()
    {
        Assert.Equal(DeliveryStatus.Dead, Outcomes.Bounced(Pair(Delivery() with { Status = DeliveryStatus.Sent }), "5.1.1", "unknown", Circumstance()).It.Status);
        Assert.Equal(DeliveryStatus.Cancelled, Outcomes.Bounced(Pair(Delivery() with { Status = DeliveryStatus.Cancelled }), "5.1.1", "unknown", Circumstance()).It.Status);
    }
}
