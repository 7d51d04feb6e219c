using ReformFlow.Web.Pages.OpenData;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Exporting;

/// <summary>Puts together what takes sheets out, for the pages and for the tool that opens the database itself.</summary>
internal static class ExportingComposition
{
    /// <summary>Adds exports, open data, and the files that stand beside the public pages.</summary>
    public static IServiceCollection AddExporting(this IServiceCollection services) => services
        .AddSingleton<PublicReading>().AddSingleton<OpenReading>().AddSingleton<IPublicFiles, OpenDataFiles>()
        .AddSingleton<YearReading>().AddSingleton<PlanExports>().AddSingleton<HistoryExport>();
}
