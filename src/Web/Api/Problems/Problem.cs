using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Api.Problems;

/// <summary>Why the API did not do what was asked, as RFC 9457 has it: Japanese in title and detail, English beside them.</summary>
internal static class Problem
{
    /// <summary>Seconds after which a caller asks again when nobody knows what became of an act.</summary>
    public const int RetryAfterSeconds = 5;

    /// <summary>401: no token, or one that does not hold.</summary>
    public static ProblemHttpResult Unauthenticated => Of(401, "Unauthenticated",
        new("アクセストークンがないか、無効です。管理者にトークンを発行してもらい、Authorization: Bearer で送ってください。",
            "There is no token, or it does not hold. Ask the administrator for one and send it as Authorization: Bearer."));

    /// <summary>403: signed in, and not allowed to come here.</summary>
    public static ProblemHttpResult Forbidden => Of(403, "Forbidden",
        new("この操作は許されていません。担当の職に連絡してください。", "This is not allowed. Tell the post that is in charge."));

    /// <summary>404: not there, or another municipality's; nobody can tell which.</summary>
    public static ProblemHttpResult NotFound => Of(404, "NotFound",
        new("その宛先はありません。識別子とメソッドを確かめてください。", "There is nothing at this address. Check the ids and the method."));

    /// <summary>A problem.</summary>
    /// <param name="status">The status, which says the kind.</param>
    /// <param name="code">A stable word for programs; the name of the refusal where the rules refused.</param>
    /// <param name="words">What happened and what to do next.</param>
    /// <param name="more">Further members.</param>
    public static ProblemHttpResult Of(int status, string code, Phrase words, params (string Name, object? Value)[] more)
    {
        var title = Titles[status];
        var problem = new ProblemDetails { Type = $"urn:reformflow:problem:{code}", Title = title.Ja, Status = status, Detail = words.Ja };
        problem.Extensions["refusal"] = code;
        problem.Extensions["titleEn"] = title.En;
        problem.Extensions["detailEn"] = words.En;
        foreach (var (name, value) in more) problem.Extensions[name] = value;
        return TypedResults.Problem(problem);
    }

    /// <summary>400 or 422: one place of what was sent is wrong.</summary>
    public static ProblemHttpResult At(int status, string code, string path, Phrase words) => Of(status, code, words, ("path", path));

    /// <summary>503: nobody knows yet; the same key gets the true answer.</summary>
    public static ProblemHttpResult OutcomeUnknown(OperationId operation) => Of(503, "OutcomeUnknown",
        new("結果がまだ分かりません。少し待って、同じ Idempotency-Key でもう一度送ってください。二重には行われません。",
            "Not known yet. Wait a little and send the same Idempotency-Key again: it is not done twice."), ("operation", operation.Value));

    /// <summary>503: it cannot be read at the moment.</summary>
    public static ProblemHttpResult Unavailable => Of(503, "Unavailable",
        new("今は応えられません。少し待って、もう一度送ってください。", "No answer is possible at the moment. Wait a little and ask again."));

    private static readonly Dictionary<int, Phrase> Titles = new()
    {
        [400] = new("送られた内容が読めません", "The request cannot be read"),
        [401] = new("認証が必要です", "Authentication is needed"),
        [403] = new("この操作はできません", "Not allowed"),
        [404] = new("見つかりません", "Not found"),
        [409] = new("今の状態ではできません", "Not possible in the present state"),
        [412] = new("見ていた後に変わりました", "Changed since it was seen"),
        [413] = new("送られた内容が大きすぎます", "The request is too large"),
        [415] = new("JSONで送ってください", "Send JSON"),
        [422] = new("内容に足りないか合わないところがあります", "Something is missing or does not fit"),
        [428] = new("見ていた更新番号が必要です", "The seen version is needed"),
        [503] = new("今は応えられません", "Not available"),
    };
}
