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
        var known = typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
        if (configuration.GetSection(section).GetChildren().Select(option => option.Key).Except(known, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
            throw new StartupRefusedException(
                $"設定 {section}:{unknown} はありません。使えるのは {string.Join("、", known)} です。つづりを確かめてください。",
                $"There is no option {section}:{unknown}. There are {string.Join(", ", known)}. Check the spelling.");
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            var cause = wrong.InnerException?.Message ?? wrong.Message;
            throw new StartupRefusedException(
                $"設定 {section} を読めません。値の形を確かめてください。原因: {cause}",
                $"The options of {section} cannot be read. Check the form of the values. Cause: {cause}", wrong);
        }
    }
}
