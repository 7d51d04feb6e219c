namespace ReformFlow.Web.Security;

/// <summary>Keeps people on this server: an address to go back to comes from the outside.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is a path of this server, else the own tasks.</summary>
    public static string Or(string? address, string otherwise = "/tasks") => IsLocal(address) ? address! : otherwise;

    /// <summary>Whether a browser takes the text for a path of this server: not for "//host", "/\host" or anything with control characters.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
