using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;

namespace ReformFlow.Web.Pages.Published;

/// <summary>Numbers and words in drawings.</summary>
public static class Svg
{
    /// <summary>A length in units of the drawing.</summary>
    public static string P(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Words at a place of the drawing. Razor takes an element called text for its own syntax.</summary>
    public static MarkupString Text(string kind, double x, double y, string words) =>
        new($"<text class=\"{kind}\" x=\"{P(x)}\" y=\"{P(y)}\">{WebUtility.HtmlEncode(words)}</text>");
}
