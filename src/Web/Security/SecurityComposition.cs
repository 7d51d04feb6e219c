using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>Puts signing in together: accounts, the session's cookie, keys, and the rule that every address needs a sign-in unless it says otherwise.</summary>
internal static class SecurityComposition
{
    /// <summary>The policy of the technical pages.</summary>
    public const string Administrators = "administrators";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddScoped<PasswordSignIn>().AddScoped<SessionCookie>();
        services.AddSingleton<KeptForms>().AddSingleton<SignInRate>().AddSingleton<FirstAdministrator>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstAdministrator>());
        services.AddDataProtection().SetApplicationName("ReformFlow");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRingXml(provider.GetRequiredService<IKeyRing>())));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Administrators, policy => policy.RequireClaim(SignedIn.AdministratorClaim, "true"));
        services.AddAntiforgery(options => options.Cookie = new() { Name = "reformflow-form", HttpOnly = true, SameSite = SameSiteMode.Strict, SecurePolicy = CookieSecurePolicy.SameAsRequest, Path = "/", IsEssential = true });
        return services;
    }

    /// <summary>The accounts alone, for a tool that signs nobody in.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<AccountUser>(options =>
        {
            options.Lockout = new() { MaxFailedAccessAttempts = PasswordSignIn.MostFailures, DefaultLockoutTimeSpan = PasswordSignIn.LockedFor, AllowedForNewUsers = true };
            // Length is what counts (NIST SP 800-63B); AccountSetup says it in words.
            options.Password = new() { RequiredLength = AccountSetup.ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1 };
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
        }).AddUserStore<AccountStore>();
        services.AddSingleton<ILookupNormalizer, AccountNames>();
        return services.AddScoped<AccountSetup>();
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie = new() { Name = "reformflow", HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = CookieSecurePolicy.SameAsRequest, Path = "/", IsEssential = true };
        options.ExpireTimeSpan = SessionCookie.Idle;
        options.SlidingExpiration = true;
        options.EventsType = typeof(SessionCookie);
    }
}
