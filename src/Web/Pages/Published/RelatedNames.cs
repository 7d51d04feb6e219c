using ReformFlow.Domain.Sections;

namespace ReformFlow.Web.Pages.Published;

/// <summary>How related sections are printed.</summary>
internal static class RelatedNames
{
    /// <summary>In one line.</summary>
    public static string Of(RelatedSections related) => related switch
    {
        RelatedSections.All => "全課",
        RelatedSections.Listed listed => string.Join("、", listed.Sections.Select(section => section.Printed)),
        _ => "（記載なし）",
    };
}
