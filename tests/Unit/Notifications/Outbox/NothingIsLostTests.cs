using CsCheck;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;
using static ReformFlow.Tests.Unit.Notifications.Outbox.Situations;

namespace ReformFlow.Tests.Unit.Notifications.Outbox;

/// <summary>Whatever happens in whatever order, a delivery ends, with a reason, and is never sent once it has.</summary>
public class NothingIsLostTests
{
    private const int LongestStory = 40;

    private static readonly bool[] Both = [true, false];

    private static readonly NoticeKind[] Kinds = [NoticeKind.ReviewRequested, NoticeKind.OverdueChief, NoticeKind.ReminderBefore, NoticeKind.ItemPublished];

    private static readonly Gen<(int What, int Minutes, bool OfTheFirst, double Chance)> Step = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 600], Gen.Bool, Gen.Double[0, 1]);

    private static readonly Gen<(NoticeKind Kind, bool OtherIsOn, bool IsPlannedTwice, int? ExpiresIn)> Beginning =
        Gen.Select(Gen.Int[0, Kinds.Length - 1].Select(at => Kinds[at]), Gen.Bool, Gen.Bool, Gen.Int[-5_000, 10_000].Select(minutes => minutes < 60 ? (int?)null : minutes));

    [Fact]
    public void EveryStory_EndsInOneOfFourWays_WithAReason() => Gen.Select(Beginning, Step.List[0, LongestStory]).Sample((beginning, steps) =>
    {
        var now = Now;
        var pair = Begin(beginning);
        foreach (var (what, minutes, ofTheFirst, chance) in steps)
        {
            now = now.AddMinutes(minutes);
            pair = Turned(pair, ofTheFirst);
            var before = pair;
            pair = Happens(pair, what, At(now, beginning.OtherIsOn, chance));
            Assert.False(before.It.Status is DeliveryStatus.Sent && pair.It is { Status: not DeliveryStatus.Sent } it && it.Generation == before.It.Generation && what is not 10, $"{what} undid a sent letter");
        }
        // From here on nobody does anything but look after it: time passes, leases run out, terms end.
        for (var day = 0; day < 60; day++)
        {
            now = now.AddDays(1);
            foreach (var first in Both)
            {
                pair = Turned(pair, first);
                pair = Endings.Expired(Outcomes.LeaseLost(pair, At(now, beginning.OtherIsOn)), now);
            }
        }
        foreach (var each in new[] { pair.It, pair.Other }.OfType<Delivery>())
        {
            Assert.True(each.HasEnded, $"{each.Channel} ended as {each.Status}");
            Assert.NotNull(each.EndedAt);
            Assert.True(each.Status is DeliveryStatus.Sent || !string.IsNullOrEmpty(each.LastCode), $"{each.Status} without a reason");
        }
    }, iter: 20_000);

    private static DeliveryPair Begin((NoticeKind Kind, bool OtherIsOn, bool IsPlannedTwice, int? ExpiresIn) beginning)
    {
        Delivery Planned(Channel channel) => Delivery(channel, beginning.Kind) with { ExpiresAt = beginning.ExpiresIn is { } minutes ? Now.AddMinutes(minutes) : null };
        return Pair(Planned(Channel.Teams), beginning.IsPlannedTwice ? Planned(Channel.Email) with { Status = DeliveryStatus.Held, NotBefore = Now.AddHours(3) } : null);
    }

    private static DeliveryPair Turned(DeliveryPair pair, bool isToBeFirst) =>
        pair.Other is { } other && (pair.It.Channel is Channel.Teams) != isToBeFirst ? new(other, pair.It) : pair;

    // What is asked for at the wrong moment does nothing, as in the tables: results count only under a lease.
    private static DeliveryPair Happens(DeliveryPair pair, int what, Circumstance now) => (what, pair.It) switch
    {
        (< 6, { IsWaiting: true } it) when it.NotBefore <= now.Now => Result(pair with { It = it with { Status = DeliveryStatus.Sending, LeaseOwner = "n", IsUnderway = true } }, what, now),
        (6, { IsWaiting: true } it) when it.NotBefore <= now.Now => Endings.NotWanted(pair, "done", now.Now),
        (7, { IsWaiting: true } it) when it.NotBefore <= now.Now => pair with { It = it with { Status = DeliveryStatus.Sending, LeaseOwner = "n", IsUnderway = now.Chance > 0.5 } },
        (8, _) => Fallbacks.WhenStuck(pair, now.Chance > 0.5 ? now.Now.AddHours(-1) : null, now),
        (9, _) => Endings.Cancelled(pair, "reason", now.Now),
        (10, { Status: DeliveryStatus.Sent or DeliveryStatus.Dead }) => now.Chance > 0.5 ? Endings.SentAgain(pair, now.Now) : Outcomes.Bounced(pair, "5.1.1", "unknown", now),
        (11, _) => Endings.Expired(Outcomes.LeaseLost(pair, now), now.Now),
        _ => pair,
    };

    private static DeliveryPair Result(DeliveryPair pair, int what, Circumstance now) => what is 0
        ? Outcomes.After(pair, Sent, now)
        : Outcomes.After(pair, Failed((FailureKind)(what % 6)), now);
}
