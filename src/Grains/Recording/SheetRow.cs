using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Grains.Recording;

/// <summary>What lists show of one item in one year; copied into the table sheet_row by the write that carries it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Stage">Where the sheet stands.</param>
/// <param name="StateVersion">更新番号.</param>
/// <param name="ContentVersion">内容の版.</param>
/// <param name="PublishedVersion">第n版; 0 while nothing is public.</param>
/// <param name="StageSince">Since when it stands there.</param>
/// <param name="ChangedAt">When it was changed last.</param>
/// <param name="Json">Everything else that lists want to know.</param>
public sealed record SheetRow(PlanId Plan, FiscalYear Year, Stage Stage, long StateVersion, int ContentVersion, int PublishedVersion,
    DateTimeOffset StageSince, DateTimeOffset ChangedAt, string Json)
{
    /// <summary>Since when it stands there, as UTC, so that the texts in the table sort by time.</summary>
    public DateTimeOffset StageSince { get; } = StageSince.ToUniversalTime();

    /// <summary>When it was changed last, as UTC.</summary>
    public DateTimeOffset ChangedAt { get; } = ChangedAt.ToUniversalTime();

    /// <summary>The hash that the journal keeps of this row.</summary>
    public string Hash() => HashOf(Plan.Value, Year.StartYear, Stage.ToString(), StateVersion, ContentVersion, PublishedVersion, Iso(StageSince), Iso(ChangedAt), Json);

    /// <summary>
    /// The hash of a row as it stands in the table: its columns, each on a line, the document last. None of the columns
    /// before the document can have a line break, so no two rows have the same text.
    /// </summary>
    public static string HashOf(string plan, long year, string stage, long stateVersion, long contentVersion, long publishedVersion,
        string stageSince, string changedAt, string document) =>
        Hashes.Of(string.Create(CultureInfo.InvariantCulture,
            $"{plan}\n{year}\n{stage}\n{stateVersion}\n{contentVersion}\n{publishedVersion}\n{stageSince}\n{changedAt}\n{document}"));

    // The form in which System.Text.Json writes it into the document, from where it is copied as a text.
    private static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
