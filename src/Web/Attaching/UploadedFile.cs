namespace ReformFlow.Web.Attaching;

/// <summary>A file that came with a form.</summary>
internal static class UploadedFile
{
    /// <summary>All its bytes. Whether it is too large was asked before.</summary>
    public static async Task<byte[]> BytesAsync(this IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
