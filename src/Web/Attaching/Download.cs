using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Attaching;

/// <summary>A file given out: to be stored, never to be shown inside a page of ours, whatever it says it is.</summary>
internal static class Download
{
    // Should a browser show it nevertheless, then without scripts and without our address.
    private const string Policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>The answer that carries the file; null when a file of that hash does not lie beside the sheet.</summary>
    public static async Task<IResult?> OfAsync(HttpContext http, MunicipalityId municipality, SheetState sheet, string hash, IAttachments attachments)
    {
        // What lies beside the public version is found even while its correction has taken it away.
        var file = sheet.Attachments.Concat(sheet.Public?.Attachments ?? []).FirstOrDefault(file => file.Sha256 == hash);
        if (file is null || await attachments.FindAsync(municipality, hash, http.RequestAborted) is not { } bytes) return null;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.Bytes(bytes, FileForm.Of(file.Kind).MediaType, file.FileName);
    }
}
