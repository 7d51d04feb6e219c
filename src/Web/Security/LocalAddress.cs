using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>Keeps people on this server: an address to go back to comes from the outside.</summary>
internal static class LocalAddress
{
    private const string Tasks = "/tasks";

    /// <summary>The address when it is a path of this server, else the own tasks.</summary>
    public static string Or(string? address, string otherwise = Tasks) => IsLocal(address) ? address! : otherwise;

    /// <summary>Where somebody goes who has signed in: where he wanted to, else to his tasks, or to the technical page who is nobody of the town and can have none.</summary>
    public static string AfterSignIn(string? wanted, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var address = Or(wanted);
        return address == Tasks && account is { Person: null, IsAdministrator: true } ? "/admin" : address;
    }

    /// <summary>Whether a browser takes the text for a path of this server: not for "//host", "/\host" or anything with control characters.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
