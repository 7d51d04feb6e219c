using Microsoft.AspNetCore.Http.Extensions;

namespace ReformFlow.Web.Pages;

/// <summary>Leads to another page after a form was taken, so that going back or reloading sends nothing again.</summary>
/// <param name="address">A path of this server.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        // Escaped again, because Japanese words are no header.
        httpContext.Response.Headers.Location = UriHelper.Encode(new Uri(address, UriKind.RelativeOrAbsolute));
        return Task.CompletedTask;
    }
}
