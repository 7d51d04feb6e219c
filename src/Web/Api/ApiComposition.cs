using System.Data.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api.Cycles;
using ReformFlow.Web.Api.Imports;
using ReformFlow.Web.Api.Notices;
using ReformFlow.Web.Api.Plans;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Published;
using ReformFlow.Web.Api.Sheets;
using ReformFlow.Web.Api.Towns;
using ReformFlow.Web.Api.Writing;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Api;

/// <summary>Puts the API together: /api/v1 and its description.</summary>
internal static class ApiComposition
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    /// <summary>Adds what the endpoints need.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        services.AddAuthorization();
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddApiDescription();
        services.AddSingleton<Caller>().AddSingleton<SheetHistory>().AddSingleton<SeenState>().AddSingleton<AttachmentEndpoints.Parts>().AddSingleton<ImportApi.Parts>();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").WithMetadata(new RequestSizeLimitAttribute(SentJson.Most)).AddEndpointFilter(Answering)
            .RequireAuthorization(policy => policy.AddAuthenticationSchemes(TokenScheme.Name).RequireAuthenticatedUser());
        api.MapSheets();
        api.MapPlans();
        api.MapImportApi();
        api.MapCycles();
        api.MapTown();
        api.MapOwnPreferences();
        api.MapPublished();
        app.MapApiDescription();
        app.MapMethods("/api/{**nothing}", Methods, NotThere).ExcludeFromDescription().AllowAnonymous();
    }

    // A write that is no JSON matches no endpoint, and would be told that its address is wrong.
    private static IResult NotThere(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && !context.Request.HasJsonContentType() ? SentJson.NoJson : Problem.NotFound;

    // What only an exception can say: nobody knows, something sent does not fit, or the database does not answer.
    internal static async ValueTask<object?> Answering(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var response = invocation.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        try
        {
            return await next(invocation);
        }
        catch (UnfitException unfit)
        {
            return unfit.Problem;
        }
        catch (OutcomeUnknownException unknown)
        {
            response.Headers.RetryAfter = $"{Problem.RetryAfterSeconds}";
            return Problem.OutcomeUnknown(unknown.Operation);
        }
        catch (Exception fault) when (fault is TimeoutException or DbException or OrleansException)
        {
            response.Headers.RetryAfter = $"{Problem.RetryAfterSeconds}";
            return Problem.Unavailable;
        }
    }
}
