using ReformFlow.Documents;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Prints the doubts of a file.</summary>
internal static class DoubtWords
{
    /// <summary>One line: where, what kind, the printed text and how it was read.</summary>
    public static string Of(Doubt doubt) =>
        $"{doubt.Place?.ToString() ?? $"{doubt.Line}行目"} {doubt.Where} {Words.Of(doubt.Kind).Ja}{(doubt.Printed.Length > 0 ? $"「{doubt.Printed}」" : "")} → {doubt.Proposed}";
}
