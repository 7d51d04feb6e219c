using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Notifications.Mail.Heads;

/// <summary>What a municipality's own mails say of who sends them. Each part is null where the program's setting holds.</summary>
public sealed record Letterhead
{
    /// <summary>Nothing is the town's own.</summary>
    public static Letterhead None { get; } = new();

    /// <summary>差出人名: the sender's name.</summary>
    public string? FromName { get; init; }

    /// <summary>差出人アドレス: the sender's address, a mailbox that exists and that the relay lets this program send from.</summary>
    public string? From { get; init; }

    /// <summary>返信先: where answers go.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>問い合わせ先: whom readers may ask.</summary>
    public string? ContactSection { get; init; }

    /// <summary>内線: that section's extension number.</summary>
    public string? ContactExtension { get; init; }

    /// <summary>代表アドレス: who gets what has to arrive and whose reader has no address that takes anything.</summary>
    public string? SharedAddress { get; init; }
}

/// <summary>Where the towns' letterheads are read.</summary>
public interface ILetterheads
{
    /// <summary>A municipality's; <see cref="Letterhead.None"/> where it has chosen nothing.</summary>
    Task<Letterhead> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);
}

/// <summary>Keeps letterheads. Who may choose one, and whether <see cref="LetterheadRules"/> take it, is the caller's to ask.</summary>
public interface ILetterheadKeeper
{
    /// <summary>Keeps the letterhead of the operation's municipality and records that it was changed.</summary>
    Task KeepAsync(Letterhead head, NoticeOperation operation, CancellationToken cancellation = default);
}

/// <summary>Every town has the program's: where no table of letterheads is registered.</summary>
internal sealed class NoLetterheads : ILetterheads
{
    public Task<Letterhead> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult(Letterhead.None);
}
