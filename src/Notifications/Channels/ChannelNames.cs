namespace ReformFlow.Notifications.Channels;

/// <summary>What officers call a channel.</summary>
public static class ChannelNames
{
    /// <summary>メール or Teams.</summary>
    public static string Of(Channel channel) => channel is Channel.Email ? "メール" : "Teams";
}
