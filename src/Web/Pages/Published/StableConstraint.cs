using ReformFlow.Domain;

namespace ReformFlow.Web.Pages.Published;

/// <summary>
/// Lets only words of stable ids into public addresses. Files (site.css, lib/tokens.css) have a point in their names, so they
/// never look like a municipality or plan.
/// </summary>
internal sealed class StableConstraint : IRouteConstraint
{
    /// <summary>The constraint's name in a route.</summary>
    public const string Name = "stable";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string word && StableId.IsValid(word);
}
