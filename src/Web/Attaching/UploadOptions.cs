using ReformFlow.Silo.Storage;

namespace ReformFlow.Web.Attaching;

/// <summary>What may be attached to a sheet. Configuration section <c>ReformFlow:Attachments</c>.</summary>
internal sealed record UploadOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Attachments";

    private const int Megabyte = 1024 * 1024, Most = 30;

    // What a form sends besides the file, and what a file that is only a little too large needs to be refused by its name.
    private const long RoomForTheRest = 2 * Megabyte, AlwaysRead = 28 * Megabyte;

    /// <summary>The largest file, in mebibytes: 1 to 30. Default: 10.</summary>
    public int LargestMegabytes { get; init; } = 10;

    /// <summary>The largest file, in bytes.</summary>
    public long Largest => (long)LargestMegabytes * Megabyte;

    /// <summary>The most bytes of a request that uploads; what is longer is not read.</summary>
    public long LargestRequest => Math.Max(AlwaysRead, Largest + RoomForTheRest);

    /// <summary>Checks the range.</summary>
    /// <exception cref="StartupRefusedException">The size is out of it.</exception>
    public UploadOptions Validated() => LargestMegabytes is >= 1 and <= Most ? this : throw new StartupRefusedException(
        $"設定 {Section}:{nameof(LargestMegabytes)} は 1 から {Most} までの数で指定してください（今は {LargestMegabytes}）。",
        $"The option {Section}:{nameof(LargestMegabytes)} is a number from 1 to {Most} (it is {LargestMegabytes}).");
}
