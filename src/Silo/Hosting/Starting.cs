using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>Runs a program that may refuse to start, and lets it say so in two lines instead of a stack trace.</summary>
public static class Starting
{
    /// <summary>Makes a host and runs it until it is stopped.</summary>
    /// <returns>The exit code: 0 after an ordinary stop, 1 when it refused to start.</returns>
    public static int Run(Func<IHost> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        IHostApplicationLifetime? lifetime = null;
        try
        {
            var host = make();
            lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
            host.Run();
            return 0;
        }
        catch (OperationCanceledException) when (lifetime?.ApplicationStopping.IsCancellationRequested is true)
        {
            // Whoever stops it while it starts gets what he asked for; it is no crash.
            return 0;
        }
        catch (Exception thrown) when (Refusal(thrown) is { } refusal)
        {
            Console.Error.WriteLine(refusal.Japanese);
            Console.Error.WriteLine(refusal.English);
            return 1;
        }
    }

    private static StartupRefusedException? Refusal(Exception thrown) => thrown switch
    {
        StartupRefusedException refusal => refusal,
        AggregateException many => many.Flatten().InnerExceptions.Select(Refusal).FirstOrDefault(each => each is not null),
        _ => thrown.InnerException is { } inner ? Refusal(inner) : null,
    };
}
