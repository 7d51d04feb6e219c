using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;
using static ReformFlow.Tests.Unit.Notifications.Outbox.Situations;

namespace ReformFlow.Tests.Unit.Notifications.Outbox;

public class BreakerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static ChannelState Fresh => ChannelState.New(Channel.Email, Now);

    [Fact]
    public void AT13_FiveFailuresInARow_OpenIt_AndEachFailedProbeMakesTheRestLonger()
    {
        var state = Fresh;
        for (var failure = 1; failure < 5; failure++) Assert.True(Breaker.IsUsable(state = Breaker.After(state, Failed(FailureKind.Temporary), Now), Now));
        state = Breaker.After(state, Failed(FailureKind.Temporary), Now);
        var now = Now;
        foreach (var minutes in new[] { 1, 5, 15, 30, 30 })
        {
            Assert.Equal((ChannelCondition.Open, now.AddMinutes(minutes), Now), (state.Condition, state.OpenUntil, state.Since));
            Assert.False(Breaker.IsUsable(state, now.AddMinutes(minutes)));
            Assert.Same(state, Breaker.Probing(state, now.AddMinutes(minutes).AddSeconds(-1), Patience));
            now = now.AddMinutes(minutes);
            state = Breaker.Probing(state, now, Patience);
            Assert.Equal(ChannelCondition.HalfOpen, state.Condition);
            Assert.Same(state, Breaker.Probing(state, now, Patience));
            state = Breaker.After(state, Failed(FailureKind.Temporary), now);
        }
        state = Breaker.After(Breaker.Probing(state, now.AddMinutes(30), Patience), Sent, now.AddMinutes(30));
        Assert.Equal(ChannelState.New(Channel.Email, now.AddMinutes(30)), state);
    }

    [Fact]
    public void HalfOfTheLastTwenty_OpenItToo()
    {
        var state = Fresh;
        for (var pair = 0; pair < 9; pair++) state = Breaker.After(Breaker.After(state, Failed(FailureKind.Temporary), Now), Sent, Now);
        Assert.Equal(ChannelCondition.Closed, state.Condition);
        state = Breaker.After(state, Failed(FailureKind.Temporary), Now);
        Assert.Equal(ChannelCondition.Closed, state.Condition);
        Assert.Equal(ChannelCondition.Closed, Breaker.After(state, Sent, Now).Condition);
        Assert.Equal(ChannelCondition.Open, Breaker.After(state, Failed(FailureKind.Temporary), Now).Condition);
    }

    [Fact]
    public void AWorkingChannel_IsNotWrittenForEachLetter()
    {
        var state = Fresh;
        for (var letter = 0; letter < 20; letter++) state = Breaker.After(state, Sent, Now);

        Assert.Equal(state, Breaker.After(state, Sent, Now.AddDays(1)));
    }

    [Theory]
    [InlineData(FailureKind.Recipient), InlineData(FailureKind.Letter)]
    public void ARefusedLetter_IsAnAnswer(FailureKind kind)
    {
        var state = Fresh;
        for (var letter = 0; letter < 30; letter++) state = Breaker.After(state, Failed(kind), Now);

        Assert.True(Breaker.IsUsable(state, Now));
    }

    [Fact]
    public void AT09_AThrottledChannel_RestsAsLongAsItAsked()
    {
        var state = Breaker.After(Fresh, Failed(FailureKind.Throttled, TimeSpan.FromSeconds(7)), Now);

        Assert.False(Breaker.IsUsable(state, Now.AddSeconds(6.9)));
        Assert.True(Breaker.IsUsable(state, Now.AddSeconds(7)));
        Assert.Equal(Now.AddSeconds(7), Breaker.After(state, Failed(FailureKind.Throttled, TimeSpan.FromSeconds(1)), Now).NotBefore);
    }

    [Fact]
    public void AT10_AThrottledChannelThatDoesNotSayHowLong_RestsTenSeconds() =>
        Assert.Equal(Now.AddSeconds(10), Breaker.After(Fresh, Failed(FailureKind.Throttled), Now).NotBefore);

    [Fact]
    public void AWrongSetting_StopsIt_UntilSomebodyStartsIt()
    {
        var state = Breaker.After(Fresh, Failed(FailureKind.Configuration), Now);

        Assert.Equal((ChannelCondition.Stopped, "451 later"), (state.Condition, state.Reason));
        Assert.Equal(state, Breaker.After(state, Sent, Now.AddHours(1)));
        Assert.Equal(state, Breaker.Probing(state, Now.AddDays(1), Patience));
        Assert.Equal(state, Breaker.Stopped(state, "again", Now.AddHours(1)));
        Assert.Equal(ChannelState.New(Channel.Email, Now.AddHours(1)), Breaker.Started(state, Now.AddHours(1)));
    }

    [Fact]
    public void AProbeThatIsNeverHeardOf_IsFollowedByAnother()
    {
        var open = Fresh with { Condition = ChannelCondition.Open, OpenUntil = Now };
        var probing = Breaker.Probing(open, Now, Patience);

        Assert.NotEqual(probing, Breaker.Probing(probing, Now + Patience, Patience));
        Assert.Equal(open with { OpenUntil = Now }, Breaker.NotProbed(probing, Now));
    }
}
