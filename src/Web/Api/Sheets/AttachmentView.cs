using ReformFlow.Domain.Approval;
using ReformFlow.Web.Attaching;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>A file beside a sheet.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes: its address below the sheet.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Kind">What it is, by its content.</param>
/// <param name="MediaType">The same for a download.</param>
internal sealed record AttachmentView(string FileName, string Sha256, long Length, FileKind Kind, string MediaType)
{
    public static AttachmentView Of(Attachment file) => new(file.FileName, file.Sha256, file.Length, file.Kind, FileForm.Of(file.Kind).MediaType);
}
