using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Teams;

namespace ReformFlow.Web.Pages.Administration;

/// <summary>接続試験: an administrator sends one message to himself by a channel.</summary>
/// <param name="channels">The channels that this program has.</param>
/// <param name="mail">By mail.</param>
/// <param name="teams">By Teams; none where it is off.</param>
internal sealed class TrialOffice(ChannelSet channels, MailTrial mail, IEnumerable<TeamsTrial> teams)
{
    /// <summary>What an administrator reads who is nobody of the town.</summary>
    public const string NoAddressee = "このアカウントは職員のものではないため、送る宛先がありません。職員でもある管理者のアカウントで入ると、試せます。";

    /// <summary>What can be tried. Mail always: that it is not configured is an answer too.</summary>
    public Values<Channel> Channels => channels.Has(Channel.Teams) ? [Channel.Email, Channel.Teams] : [Channel.Email];

    /// <summary>Sends and says what became of it; null where there is no such channel.</summary>
    /// <param name="name">The channel's name.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="person">Who asks; null for an administrator who is nobody of the town.</param>
    /// <param name="cancellation">He does not wait any more.</param>
    public async Task<Trial?> SendAsync(string name, MunicipalityId municipality, PersonId? person, CancellationToken cancellation)
    {
        // Numbers are names of an enumeration too, but of no channel in an address.
        if (!Enum.TryParse<Channel>(name, out var channel) || channel.ToString() != name || !Channels.Contains(channel)) return null;
        if (person is null) return new(channel, new(false, NoAddressee));
        return new(channel, channel is Channel.Email ? await mail.SendToAsync(municipality, person, cancellation) : await teams.First().SendToAsync(municipality, person, cancellation));
    }
}

/// <summary>What became of one trial.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Result">What became of it.</param>
public sealed record Trial(Channel Channel, TrialResult Result);
