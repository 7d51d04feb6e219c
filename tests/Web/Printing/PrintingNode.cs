using Microsoft.AspNetCore.Builder;
using ReformFlow.Web;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>The program put together but not started: a test prints by hand, beside a server or alone.</summary>
internal static class PrintingNode
{
    /// <summary>A book is made at once, however lately something was published.</summary>
    internal const string AtOnce = "--ReformFlow:Pdf:QuietMinutes=0";

    internal static WebApplication On(string database, params string[] settings) =>
        Server.Build(["--environment", "Production", "--urls", "http://127.0.0.1:0", "--ReformFlow:Private:Url=", $"--ReformFlow:Database:Path={database}", .. settings]);
}
