using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Printing;

/// <summary>What makes PDF files.</summary>
internal static class PrintingComposition
{
    /// <summary>Adds what prints, and the files that stand beside the public pages.</summary>
    /// <exception cref="Silo.Storage.StartupRefusedException">An option is out of its range.</exception>
    public static IServiceCollection AddPrinting(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Read<PdfOptions>(PdfOptions.Section).Validated()).AddSingleton<BrowserPlace>().AddSingleton<PdfPrinter>().AddSingleton<Printer>()
        .AddSingleton<PrintedFiles>().AddSingleton<IPublicFiles>(services => services.GetRequiredService<PrintedFiles>()).AddSingleton<PrintingRounds>();

    /// <summary>Looks every minute for what is to be printed. Comes after the database.</summary>
    public static IServiceCollection AddPrintingRounds(this IServiceCollection services) => services.AddHostedService(each => each.GetRequiredService<PrintingRounds>());
}
