using ReformFlow.Documents.Previews;
using ReformFlow.Domain.Wording;
using ReformFlow.Web.Pages.Importing;

namespace ReformFlow.Web.Api.Imports;

/// <summary>What taking a file would do, before anything is stored.</summary>
/// <param name="Id">What the kept file is called; it is gone when it was taken, or after a day.</param>
/// <param name="FiscalYear">The year whose drafts are filled; null where the plan's text is taken.</param>
/// <param name="OpenYears">The years that could be chosen.</param>
/// <param name="MissingItems">How many items of the plan the file does not have. They stay unless dropRest is asked for.</param>
/// <param name="Basis">What was looked at; sent back with the taking, so that nothing else is taken.</param>
/// <param name="CanTake">Whether it can be taken as it is.</param>
/// <param name="Problems">What stands in the way, with what to do next.</param>
/// <param name="Files">What the file came to.</param>
internal sealed record ImportPreviewView(string Id, int? FiscalYear, IReadOnlyList<int> OpenYears, int MissingItems, string Basis, bool CanTake, IReadOnlyList<string> Problems, IReadOnlyList<ImportedFileView> Files)
{
    public static ImportPreviewView Of(ImportView view) => new(view.Id, view.Year?.StartYear, [.. view.OpenYears.Select(year => year.StartYear)], view.Rest, view.Basis, view.Change is not null,
        [.. view.Problems], [.. view.Files.Select((file, index) => ImportedFileView.Of(file, index))]);
}

/// <summary>What one file came to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">How much of the plan it has, in words; null when it has all of it.</param>
/// <param name="Errors">Why it is refused.</param>
/// <param name="Doubts">What the reader is not sure about.</param>
/// <param name="Taken">What would change.</param>
/// <param name="Left">What differs and is not taken.</param>
/// <param name="Unchanged">How many facts are as they are kept.</param>
/// <param name="LeftRows">Rows that were not read because they are no items, each with its place and why.</param>
internal sealed record ImportedFileView(string Name, string? Part, IReadOnlyList<string> Errors, IReadOnlyList<ImportDoubtView> Doubts, IReadOnlyList<ImportFactView> Taken, IReadOnlyList<ImportFactView> Left, int Unchanged, IReadOnlyList<string> LeftRows)
{
    public static ImportedFileView Of(FileView file, int index) => new(file.Name, file.Part, [.. file.Errors.Select(error => error.ToString())],
        [.. file.Replaced.Take(1).Select(_ => new ImportDoubtView(SettledDoubts.NameOfReplacing(index), file.Name, "今の文の置換え", string.Join('、', file.Replaced), "いつの内容から作られたか分からないファイルの文に置き換える", true, false)),
            .. file.Doubts.Select(doubt => new ImportDoubtView(ImportForms.NameOf(index, doubt.Number), doubt.Place?.ToString() ?? $"{doubt.Line}行目", Words.Of(doubt.Kind).Ja, doubt.Printed, doubt.Proposed, file.MustSettle(doubt), SettledDoubts.NeedsReason(file, doubt)))],
        [.. ImportFactView.Of(file.Taken)], [.. ImportFactView.Of(file.Left)], file.Unchanged, [.. file.LeftRows.Select(row => row.ToString())]);
}

/// <summary>A doubt.</summary>
/// <param name="Id">Its name, to be listed in "settled" once somebody has looked at it.</param>
/// <param name="Place">File, sheet and cell.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Printed">The text in question.</param>
/// <param name="Proposed">How it was read.</param>
/// <param name="MustBeSettled">Whether the import waits for it: it is about something that the file would change.</param>
/// <param name="NeedsReason">Whether it is about a value that looks wrong, so that "reasons" must say why it is right.</param>
internal sealed record ImportDoubtView(string Id, string Place, string Kind, string Printed, string Proposed, bool MustBeSettled, bool NeedsReason);

/// <summary>A fact that differs.</summary>
/// <param name="Subject">The item, or what else it is about.</param>
/// <param name="Label">Which of its facts.</param>
/// <param name="Change">What would happen to it.</param>
/// <param name="Before">The text before; null where there was none.</param>
/// <param name="After">The text after; null where there is none.</param>
internal sealed record ImportFactView(string Subject, string Label, ChangeKind Change, string? Before, string? After)
{
    public static IEnumerable<ImportFactView> Of(IEnumerable<SubjectLines> lines) =>
        lines.SelectMany(subject => subject.Facts.Select(fact => new ImportFactView(subject.Title, fact.Label, fact.Kind, fact.Before, fact.After)));
}

/// <summary>Takes what was previewed.</summary>
/// <param name="Basis">The preview's basis.</param>
/// <param name="Settled">The ids of the doubts that somebody has looked at.</param>
/// <param name="FiscalYear">As in the preview.</param>
/// <param name="DropRest">As in the preview.</param>
/// <param name="Reasons">Why values that look wrong are right, by the id of the doubt; one line each.</param>
internal sealed record TakeImport(string Basis, IReadOnlyList<string>? Settled = null, int? FiscalYear = null, bool DropRest = false, IReadOnlyDictionary<string, string>? Reasons = null);
