using System.Globalization;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>A row of notices.</summary>
internal sealed record NoticeRow
{
    /// <summary>The columns by the names of the members.</summary>
    public const string Columns =
        """
        id AS Id, municipality AS Municipality, person AS Person, kind AS Kind, subject_key AS Subject, unique_key AS UniqueKey,
        title AS Title, body AS Body, link AS Link, created_at AS CreatedAt, read_at AS ReadAt,
        thread AS Thread, reason AS Reason, cause AS Cause, item AS Item, due AS Due, preview AS Preview, text_version AS TextVersion, done_at AS DoneAt, later_until AS LaterUntil
        """;

    public required string Id { get; init; }
    public required string Municipality { get; init; }
    public required string Person { get; init; }
    public required string Kind { get; init; }
    public required string Subject { get; init; }
    public required string UniqueKey { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public required string Link { get; init; }
    public required string CreatedAt { get; init; }
    public string? ReadAt { get; init; }
    public required string Thread { get; init; }
    public required string Reason { get; init; }
    public required string Cause { get; init; }
    public string? Item { get; init; }
    public string? Due { get; init; }
    public required string Preview { get; init; }
    public required long TextVersion { get; init; }
    public string? DoneAt { get; init; }
    public string? LaterUntil { get; init; }

    public static NoticeRow Of(Notice notice, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at).ToString("N"),
        Municipality = notice.Municipality.Value,
        Person = notice.Person.Value,
        Kind = notice.Kind.ToString(),
        Subject = notice.Subject,
        UniqueKey = notice.UniqueKey,
        Title = notice.Title,
        Body = notice.Body,
        Link = notice.Link,
        CreatedAt = Moments.Iso(at),
        Thread = notice.Thread,
        Reason = notice.Reason,
        Cause = notice.Cause,
        Item = notice.Item,
        Due = notice.Due?.ToString("O", CultureInfo.InvariantCulture),
        Preview = notice.Preview,
        TextVersion = notice.TextVersion,
    };

    public InboxNotice Notice() => new(Id, new(UniqueKey, new(Municipality), new(Person), Enum.Parse<NoticeKind>(Kind), Subject, Title, Body, Link)
    {
        Thread = Thread,
        Reason = Reason,
        Cause = Cause,
        Item = Item,
        Due = Day(Due),
        Preview = Preview,
        TextVersion = (int)TextVersion,
    }, Moments.Time(CreatedAt), Moments.Maybe(ReadAt)) { DoneAt = Moments.Maybe(DoneAt), LaterUntil = Day(LaterUntil) };

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);
}
