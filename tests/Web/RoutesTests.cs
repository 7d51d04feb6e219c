using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain;
using ReformFlow.Web;
using ReformFlow.Web.Pages.Plans;
using ReformFlow.Web.Pages.Setup;

namespace ReformFlow.Tests.Web;

/// <summary>Every address says who may use it.</summary>
public class RoutesTests
{
    /// <summary>The addresses that need no sign-in. A new line here is a decision.</summary>
    private static readonly string[] Open =
    [
        "/", "/rules", "/sign-in", "/setup", "/preview/doubts", "/preview/{item}", "/dev/mail", "/dev/mail/{name}", "/dev/mail/{name}/html", "/teams/tab", "/inbox/calendar/{name}", "/{**path}",
    ];

    [Fact]
    public void EveryAddress_NeedsASignInUnlessItIsListedHere() =>
        Assert.DoesNotContain(Routes(), route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsOpen(route.RoutePattern.RawText!));

    [Fact]
    public async Task WhatSaysNothing_NeedsASignIn()
    {
        using var data = new TemporaryFolder();
        await using var app = Build(data);
        var fallback = await app.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        Assert.Contains(fallback!.Requirements, requirement => requirement is DenyAnonymousAuthorizationRequirement);
    }

    [Fact]
    public void EveryForm_NeedsItsToken() =>
        Assert.DoesNotContain(Routes(), route => Changes(route) && !IsApi(route) && route.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true });

    [Fact]
    public void NoMunicipality_HasTheFirstWordOfAnAddressForItsId()
    {
        var words = Routes().Select(route => route.RoutePattern.PathSegments is [var first, ..] && first.Parts is [RoutePatternLiteralPart literal] ? literal.Content : "")
            .Concat(Directory.GetFileSystemEntries(Path.Combine(Repository.Root, "src", "Web", "wwwroot")).Select(file => Path.GetFileName(file)!))
            .Append("metrics").Append("hangfire").Where(MunicipalityId.IsValid).Distinct().ToList();

        Assert.Contains("sheets", words);
        Assert.Contains("lib", words);
        Assert.Equal([], words.Where(word => !ReservedIds.Has(word)));
        Assert.False(ReservedIds.Has("ninomiya"));
    }

    [Fact]
    public void NoPlan_HasAWordForItsId_ThatStandsWhereItsPagesDo()
    {
        var routes = Routes().ConvertAll(route => route.RoutePattern.PathSegments);
        var words = routes.SelectMany(route => route.Select((segment, at) => (Before: route.Take(at).Select(Literal).ToList(), At: at, Name: (segment.Parts is [RoutePatternParameterPart part] ? part.Name : ""))).Where(each => each.Name == "plan"))
            .SelectMany(plan => routes.Where(other => other.Count > plan.At && Enumerable.Range(0, plan.At).All(at => plan.Before[at] == Literal(other[at]))).Select(other => Literal(other[plan.At])))
            .OfType<string>().Where(StableId.IsValid).Distinct().ToList();

        Assert.Contains("search", words);
        Assert.Contains("imports", words);
        Assert.Equal("", string.Join(' ', words.Where(word => !ReservedPlanIds.Has(word))));
        Assert.False(ReservedPlanIds.Has("gyokaku-r1"));

        static string? Literal(RoutePatternPathSegment segment) => segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : null;
    }

    [Fact]
    public void ThereAreRoutes() => Assert.Contains(Routes(), Changes);

    // Only a form can be sent from elsewhere with the cookie; the API takes no cookie.
    private static bool IsApi(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal);

    private static bool IsOpen(string address) => Open.Contains(address) || IsPublic(address);

    private static bool IsPublic(string address) => address.StartsWith("/{municipality", StringComparison.Ordinal) || address.StartsWith("/open-data", StringComparison.Ordinal)
        || address.StartsWith("/health/", StringComparison.Ordinal) || address.StartsWith("/api/", StringComparison.Ordinal) || address.StartsWith("/openapi", StringComparison.Ordinal);

    private static bool Changes(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && !methods.HttpMethods.All(method => HttpMethods.IsGet(method) || HttpMethods.IsHead(method));

    private static List<RouteEndpoint> Routes()
    {
        using var data = new TemporaryFolder();
        var app = Build(data);
        return ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
    }

    private static WebApplication Build(TemporaryFolder data) => Server.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0", $"--ReformFlow:Database:Path={data.File("routes.db")}"]);
}
