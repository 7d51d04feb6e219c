using ReformFlow.Domain.Approval;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>An act that happened. A repeated request gets the same one again.</summary>
/// <param name="Operation">The Idempotency-Key under which it was done.</param>
/// <param name="Verb">What was done.</param>
/// <param name="VerbJa">The same in Japanese.</param>
/// <param name="By">The person; null for the clock.</param>
/// <param name="At">When.</param>
/// <param name="Words">The reason, comment or answer.</param>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage after.</param>
/// <param name="StateVersion">更新番号 after it.</param>
/// <param name="ContentVersion">内容の版 after it.</param>
/// <param name="PublishedVersion">第n版 after it.</param>
/// <param name="Capacity">In person, as higher post, or as deputy.</param>
/// <param name="ForPost">The post decided for; null where none was needed.</param>
/// <param name="PassedOver">The absent posts that read it afterwards.</param>
/// <param name="ShownTo">The posts that are asked to read it.</param>
/// <param name="Attachment">The file that was attached or removed; null for every other act.</param>
/// <param name="Day">The day that was asked for or granted; null for every other act.</param>
internal sealed record ActView(string Operation, Verb Verb, string VerbJa, string? By, DateTimeOffset At, string? Words, Stage From, Stage To,
    long StateVersion, int ContentVersion, int PublishedVersion, Capacity Capacity, string? ForPost, IReadOnlyList<string> PassedOver, IReadOnlyList<string> ShownTo, AttachmentView? Attachment, DateOnly? Day)
{
    public static ActView Of(ActTaken taken) => new(taken.Act.Operation.Value, taken.Act.Verb, Domain.Wording.Words.Of(taken.Act.Verb).Ja,
        taken.By.Person?.Value, taken.At, taken.Act.Words, taken.From, taken.To, taken.StateVersion, taken.ContentVersion, taken.PublishedVersion,
        taken.Capacity, taken.ForPost?.Value, [.. taken.PassedOver.Select(post => post.Value)], [.. taken.ShownTo.Select(post => post.Value)],
        taken.Act.Attachment is { } file ? AttachmentView.Of(file) : null, taken.Act.Day);
}
