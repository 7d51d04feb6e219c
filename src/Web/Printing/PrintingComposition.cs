using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Printing;

/// <summary>What makes PDF files.</summary>
internal static class PrintingComposition
{
    /// <summary>Adds it.</summary>
    public static void AddPrinting(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(builder.Configuration.Read<PdfOptions>(PdfOptions.Section)).AddSingleton<BrowserPlace>().AddSingleton<PdfPrinter>().AddSingleton<Printer>()
        .AddSingleton<PrintedFiles>().AddSingleton<IPublicFiles>(services => services.GetRequiredService<PrintedFiles>())
        .AddSingleton<PrintingRounds>().AddHostedService(services => services.GetRequiredService<PrintingRounds>());
}
