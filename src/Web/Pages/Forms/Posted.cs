using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Web.Pages.Forms;

/// <summary>Reads what a form posted. What cannot be read is null; the reader says so in words.</summary>
internal static class Posted
{
    /// <summary>The text of a field without outer spaces; empty when it was not sent.</summary>
    public static string Text(this IFormCollection form, string field) => form[field].ToString().Trim();

    /// <summary>The operation's name, made by the server when it drew the form; a new one where a caller sent none that can be used.</summary>
    public static OperationId Operation(this IFormCollection form)
    {
        var sent = form.Text("operationId");
        return sent.Length is > 0 and <= OperationId.Longest && sent.All(letter => letter is > ' ' and <= '~') ? new(sent) : new(NewOperation());
    }

    /// <summary>A name for an operation that nobody has used.</summary>
    public static string NewOperation() => Guid.NewGuid().ToString("N");

    /// <summary>The version that the person saw; −1, which never is, where none was sent.</summary>
    public static long Seen(this IFormCollection form) =>
        long.TryParse(form.Text("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    /// <summary>A day; null when the field is empty or no day.</summary>
    public static DateOnly? Day(this IFormCollection form, string field) =>
        DateOnly.TryParseExact(form.Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A fiscal year by its start year; null when the field is none.</summary>
    public static FiscalYear? Year(this IFormCollection form, string field) => YearOf(form.Text(field));

    /// <summary>A fiscal year by its start year; null when the text is none.</summary>
    public static FiscalYear? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1868 and <= 9998 ? new(year) : null;

    /// <summary>A stable id's word; null when the field is none.</summary>
    public static string? Word(this IFormCollection form, string field) => form.Text(field) is var word && StableId.IsValid(word) ? word : null;

    /// <summary>A day as a date field wants it.</summary>
    public static string Printed(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static readonly string[] Optional = ["publishOn", "secondCollectionFrom", "secondCollectionDue", "secondDecisionDue"];

    /// <summary>The dates of a cycle; null when one of the first three is missing or something else cannot be read.</summary>
    public static CycleDates? Dates(this IFormCollection form)
    {
        if (form.Day("sectionDue") is not { } section || form.Day("chiefDue") is not { } chief || form.Day("planningDue") is not { } planning) return null;
        var levels = Enum.GetValues<Role>().Select(role => (Role: role, Due: form.Day($"level-{role}"), Text: form.Text($"level-{role}"))).Where(level => level.Text.Length > 0).ToList();
        return Optional.Any(name => form.Day(name) is null && form.Text(name).Length > 0) || levels.Exists(level => level.Due is null) || form.Grace() is not { } grace
            ? null
            : new(section, chief, planning, form.Day("publishOn"), form.Day("secondCollectionFrom"), form.Day("secondCollectionDue"), form.Day("secondDecisionDue"),
                levels.Count == 0 ? null : levels.Select(level => new LevelDue(level.Role, level.Due!.Value)).ToValues(), grace > 0 ? grace : null);
    }

    // None where the field is empty; null where it is no number.
    private static int? Grace(this IFormCollection form) => form.Text("graceDays") is not { Length: > 0 } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= CycleDates.MostGraceDays ? days : null;
}
