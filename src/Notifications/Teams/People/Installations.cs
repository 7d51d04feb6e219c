using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Teams.People;

/// <summary>Remembers who has the app and who lacks it, so that nobody is asked about for every letter.</summary>
internal sealed class Installations(ITeamsPeople people, BusinessClock clock)
{
    private static readonly TimeSpan LackIsRemembered = TimeSpan.FromHours(24), PresenceIsRemembered = TimeSpan.FromDays(30);

    /// <summary>Whether the reader was seen to lack the app within a day.</summary>
    public async Task<bool> IsKnownToLackAsync(Letter letter, CancellationToken cancellation) =>
        await OfAsync(letter, cancellation) is { HasApp: false } known && clock.Now - known.CheckedAt < LackIsRemembered;

    /// <summary>Whether the reader was seen to have the app within thirty days.</summary>
    public async Task<bool> IsKnownToHaveAsync(Letter letter, CancellationToken cancellation) =>
        await OfAsync(letter, cancellation) is { HasApp: true } known && clock.Now - known.CheckedAt < PresenceIsRemembered;

    /// <summary>Whether it is time to try to install the app for the reader: once a day.</summary>
    public async Task<bool> MayInstallAsync(Letter letter, CancellationToken cancellation) =>
        !(await OfAsync(letter, cancellation) is { InstallTriedAt: { } tried } && clock.Now - tried < LackIsRemembered);

    /// <summary>Notes that Teams took a letter for the reader. Not written again within a day.</summary>
    public async Task HasAsync(Letter letter, CancellationToken cancellation)
    {
        var known = await OfAsync(letter, cancellation);
        if (known is { HasApp: true } && clock.Now - known.CheckedAt < LackIsRemembered) return;
        await people.SaveAsync(new(letter.Municipality, letter.To.Person, letter.To.Address, true, clock.Now, known?.InstallTriedAt), cancellation);
    }

    /// <summary>Notes that the reader lacks the app.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="isInstallTried">Whether it was just tried to install it.</param>
    /// <param name="cancellation">Does nothing.</param>
    public async Task LacksAsync(Letter letter, bool isInstallTried, CancellationToken cancellation)
    {
        var tried = isInstallTried ? clock.Now : (await OfAsync(letter, cancellation))?.InstallTriedAt;
        await people.SaveAsync(new(letter.Municipality, letter.To.Person, letter.To.Address, false, clock.Now, tried), cancellation);
    }

    private async Task<TeamsPerson?> OfAsync(Letter letter, CancellationToken cancellation) =>
        await people.FindAsync(letter.Municipality, letter.To.Person, cancellation) is { } known && known.EntraOid == letter.To.Address ? known : null;
}
