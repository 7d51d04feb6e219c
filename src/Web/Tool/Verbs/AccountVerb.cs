using System.Security.Cryptography;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Makes, resets, disables and enables accounts: how a town's officers come to sign in.</summary>
internal sealed class AccountVerb(IServiceScopeFactory scopes, ITownBook book)
{
    // No letters that are read for one another (0 and O, 1 and l).
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    /// <summary>Makes an account and prints its name and first password, this once. Whoever signs in with it has to change it.</summary>
    public async Task<int> CreateAsync(ToolRequest.CreateAccount asked, Output output)
    {
        if (await new People(book).MunicipalityOfAsync(asked.Municipality, asked.Person, output) is not { } municipality) return ExitCode.Refused;
        await using var scope = scopes.CreateAsyncScope();
        var (name, password) = (asked.Name ?? asked.Person, NewPassword());
        var setup = scope.ServiceProvider.GetRequiredService<AccountSetup>();
        return Tell(await setup.CreateAsync(name, password, municipality, new(asked.Person), asked.IsAdministrator, mustChange: true), name, password, output);
    }

    /// <summary>Changes an account; a new password is printed this once.</summary>
    public async Task<int> ChangeAsync(ToolRequest.ChangeAccount asked, Output output)
    {
        await using var scope = scopes.CreateAsyncScope();
        var setup = scope.ServiceProvider.GetRequiredService<AccountSetup>();
        if (asked.To is AccountChange.Reset)
        {
            var password = NewPassword();
            return Tell(await setup.SetPasswordAsync(asked.Name, password, mustChange: true), asked.Name, password, output);
        }
        if (!await setup.SetDisabledAsync(asked.Name, asked.To is AccountChange.Disable))
            return output.Refuse($"アカウント「{asked.Name}」がないか、ほかの人が変えました。 / There is no such account, or somebody changed it.");
        output.Out.WriteLine(asked.To is AccountChange.Disable
            ? $"{asked.Name} を使えなくしました。開いている画面は次の操作で終わります。 / The account is disabled and its sessions end."
            : $"{asked.Name} を使えるようにしました。 / The account may be used again.");
        return ExitCode.Done;
    }

    private static int Tell(string? problem, string name, string password, Output output)
    {
        if (problem is not null) return output.Refuse(problem);
        output.Out.WriteLine($"{name}\t{password}");
        return ExitCode.Done;
    }

    private static string NewPassword() => RandomNumberGenerator.GetString(Letters, Length);
}
