using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ReformFlow.Web.Pages;

/// <summary>The few answers that pages share.</summary>
internal static class Answers
{
    /// <summary>The methods that read: monitors and browsers ask for the head alone.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Nothing is there, and nothing tells whether something ever was.</summary>
    public static IResult NotThere() => new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>A page.</summary>
    /// <param name="parameters">The component's parameters.</param>
    /// <param name="refused">The form that was refused; the status says so.</param>
    public static IResult Page<T>(Dictionary<string, object?> parameters, Forms.RefusedForm? refused = null) where T : IComponent =>
        new RazorComponentResult<T>(parameters) { StatusCode = refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
}
