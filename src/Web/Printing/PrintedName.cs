using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Printing;

/// <summary>Under which name a version's file is kept.</summary>
internal static class PrintedName
{
    /// <summary>The name; it changes with every letter of the version.</summary>
    public static string Of(PublicSheet sheet) => $"sheet-{sheet.Hash}";
}
