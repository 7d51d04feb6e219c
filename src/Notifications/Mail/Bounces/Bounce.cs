namespace ReformFlow.Notifications.Mail.Bounces;

/// <summary>
/// A relay's report about one recipient of one mail. Anybody can write such a report: believe it only where the delivery exists and
/// went to that recipient.
/// </summary>
/// <param name="Delivery">The delivery that it is about; null where the report does not say.</param>
/// <param name="Generation">Its generation; null where the report does not say.</param>
/// <param name="Recipient">The address that could not be reached.</param>
/// <param name="Status">The RFC 3463 code, such as <c>5.1.1</c>; 4.x.x where the relay goes on trying or gave up for now.</param>
/// <param name="Said">What the last server said; empty where the report does not tell.</param>
public sealed record Bounce(string? Delivery, int? Generation, string Recipient, string Status, string Said)
{
    /// <summary>Whether the address will not take later mails either.</summary>
    public bool IsPermanent => Status.StartsWith('5');
}
