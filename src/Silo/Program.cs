using System.Globalization;
using Microsoft.Extensions.Hosting;
using ReformFlow.Silo.Hosting;

// A node without pages: it carries grains and jobs and joins the cluster of the configured PostgreSQL database.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
return Starting.Run(() =>
{
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    ClusterOptions.Require(builder.Configuration);
    builder.AddStructuredLogs().AddReformFlow();
    return builder.Build();
});
