using System.ComponentModel.DataAnnotations;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>An act on a sheet, as a program sends it. The key and the seen version are headers.</summary>
/// <param name="Verb">What to do.</param>
/// <param name="Words">The reason, comment or answer; up to 2,000 characters.</param>
/// <param name="Content">The whole new content, for Save and Polish.</param>
/// <param name="ReturnTo">Where a return goes: Draft or DepartmentReview; Draft when absent.</param>
/// <param name="CloseReason">For CloseWithoutSheet.</param>
/// <param name="ForPost">For which post, where the caller may decide for several.</param>
/// <param name="Readers">The posts to circulate to.</param>
/// <param name="Day">The day that AskExtension asks for or GrantExtension grants.</param>
internal sealed record ActRequest(Verb Verb, [property: MaxLength(Act.LongestWords)] string? Words = null, SentContent? Content = null, Stage? ReturnTo = null, CloseReason? CloseReason = null,
    string? ForPost = null, IReadOnlyList<string>? Readers = null, DateOnly? Day = null)
{
    /// <summary>Whether the act may be sent without having seen the current state.</summary>
    public bool NeedsNoView => Verb is Verb.Comment or Verb.Answer or Verb.Circulate or Verb.AskExtension or Verb.GrantExtension or Verb.RefuseExtension;

    /// <summary>The act for the rules.</summary>
    public Act ToAct(OperationId operation, long seen) => new(operation, Verb, seen)
    {
        Words = Fields.Words("$.words", Words),
        Content = Content?.ToContent(),
        ReturnTo = ReturnTo,
        CloseReason = CloseReason,
        Day = Day,
        ForPost = Fields.IdOrNone("$.forPost", ForPost, word => new PostId(word)),
        Readers = Fields.Each("$.readers", Readers, (path, word) => Fields.Id(path, word, id => new PostId(id))),
    };
}
