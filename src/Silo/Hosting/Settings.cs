using Microsoft.Extensions.Configuration;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>Reads options, and says what is wrong with them to the person who starts the program.</summary>
public static class Settings
{
    /// <summary>The options of a section; their defaults where nothing is set. The caller checks their ranges.</summary>
    /// <exception cref="StartupRefusedException">A name in the section is unknown, or a value has another form.</exception>
    public static T Read<T>(this IConfiguration configuration, string section) where T : class, new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            var cause = wrong.InnerException?.Message ?? wrong.Message;
            throw new StartupRefusedException(
                $"設定 {section} を読めません。名前のつづりと値の形を確かめてください。原因: {cause}",
                $"The options of {section} cannot be read. Check the spelling of the names and the form of the values. Cause: {cause}", wrong);
        }
    }
}
