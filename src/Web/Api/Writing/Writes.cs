using System.Diagnostics.CodeAnalysis;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Api.Writing;

/// <summary>Reads what every write carries, and refuses what cannot be read before anything is done.</summary>
internal static class Writes
{
    /// <summary>The header that names an act: the operation id of the journal.</summary>
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>Reads key, version and body, and goes on with them.</summary>
    public static async Task<IResult> ReadAsync<T>(HttpContext context, Func<Written<T>, Task<IResult>> then) where T : class
    {
        if (!TryReadHeaders(context, out var operation, out var seen, out var unreadable)) return unreadable;
        var (body, problem) = await SentJson.ReadAsync<T>(context);
        return body is null ? problem! : await then(new(SignedIn.Of(context.User)!, operation, seen, body));
    }

    /// <summary>Reads key and version of a write whose body is no JSON; false with the problem when one cannot be read.</summary>
    public static bool TryReadHeaders(HttpContext context, [NotNullWhen(true)] out OperationId? operation, out long? seen, [NotNullWhen(false)] out IResult? problem)
    {
        (operation, seen, problem) = (KeyOf(context.Request), null, null);
        if (operation is null) problem = KeyMissing;
        else if (OwnOperations.Has(operation)) problem = Problem.Of(400, "KeyReserved", Words.OwnOperation);
        else if (!Versions.TryReadSeen(context.Request, out seen)) problem = VersionUnreadable;
        return problem is null;
    }

    // The header's draft standard quotes the key, most clients do not.
    private static OperationId? KeyOf(HttpRequest request)
    {
        if (request.Headers[KeyHeader] is not [{ } header]) return null;
        var key = header.Trim().Trim('"');
        return key.Length is > 0 and <= OperationId.Longest && key.All(letter => letter is > ' ' and <= '~') ? new(key) : null;
    }

    /// <summary>428: the act needs the version that the caller saw.</summary>
    public static IResult VersionMissing => Problem.Of(428, "VersionMissing",
        new("見ていた更新番号を If-Match で送ってください。取得した時の ETag の値です。", "Send the version that you saw as If-Match: the ETag of your last read."));

    private static IResult KeyMissing => Problem.Of(400, "KeyMissing",
        new($"書き込みには Idempotency-Key が必要です（空白のない英数字記号{OperationId.Longest}字まで）。操作ごとに新しい値を作り、再送では同じ値を送ってください。",
            $"A write needs an Idempotency-Key (up to {OperationId.Longest} visible ASCII characters): a new one for each act, the same one for a retry."));

    private static IResult VersionUnreadable => Problem.Of(400, "VersionUnreadable",
        new("If-Match の値が更新番号ではありません。取得した時の ETag の値をそのまま送ってください。", "If-Match is no version. Send the ETag of your last read as it was."));
}
