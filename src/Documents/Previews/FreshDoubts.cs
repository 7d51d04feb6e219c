using ReformFlow.Documents.Findings;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Previews;

/// <summary>
/// Tells the doubts that taking a file would bring from those that the kept plan raises already: nobody is asked about a value that the file
/// leaves as it is.
/// </summary>
public sealed class FreshDoubts
{
    // What a cell raises by itself, whatever stands beside it.
    private static readonly DoubtKind[] OfCells = [DoubtKind.ConvertedCell, DoubtKind.NotTaken];

    // What the plan says and no sheet of a year.
    private static readonly DoubtKind[] OfPlans =
    [
        DoubtKind.MixedKinds, DoubtKind.PeriodKindDoubtful, DoubtKind.DirectionNotPrinted, DoubtKind.UndatedBar, DoubtKind.ScheduleLost, DoubtKind.SectionUnknown,
        DoubtKind.Repost, DoubtKind.RepostDiffers, DoubtKind.BaselineInRemarks,
    ];

    private readonly FiscalYear? _year;
    private readonly HashSet<TidyKey> _taken;
    private readonly HashSet<string> _touched;
    private readonly HashSet<(DoubtKind Kind, TidyKey About, string Printed)> _known = [];
    private readonly HashSet<(DoubtKind Kind, string Where, string Printed)> _knownInWords = [];
    private readonly ILookup<int, string> _subjects;

    private FreshDoubts(PlanBook? existing, PlanPreview preview, FiscalYear? year, ReadingOptions options)
    {
        _year = year;
        var facts = preview.Changes.Where(fact => Takes(fact.Key)).Select(fact => fact.Key).ToList();
        (_taken, _touched) = ([.. facts], [.. facts.Select(key => key.Subject)]);
        _subjects = preview.Subjects.SelectMany(subject => subject.Doubts.Select(number => (subject.Id, Number: number))).ToLookup(pair => pair.Number, pair => pair.Id);
        foreach (var finding in existing is null ? [] : BookFindings.Of(existing, options))
        {
            var printed = Excerpt.Of(finding.Printed, RowDoubts.LongestPrinted);
            _known.Add((finding.Kind, finding.About, printed));
            _knownInWords.Add((finding.Kind, $"{finding.Place} {finding.Spot}".Trim(), printed));
        }
    }

    /// <summary>The numbers of the doubts that a person settles before the file is taken.</summary>
    /// <param name="existing">The plan with its sheets as they are kept; null where there is none.</param>
    /// <param name="doubts">The doubts of the file.</param>
    /// <param name="preview">The file compared with what is kept.</param>
    /// <param name="year">The year whose sheets are filled; null where the plan's text is taken, all of it.</param>
    /// <param name="options">How the file was read.</param>
    public static Values<int> Of(PlanBook? existing, Values<Doubt> doubts, PlanPreview preview, FiscalYear? year, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(doubts);
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(options);
        var fresh = new FreshDoubts(existing, preview, year, options);
        return doubts.Where(doubt => doubt.Weight is DoubtWeight.Settle && fresh.Brings(doubt)).Select(doubt => doubt.Number).ToValues();
    }

    private bool Brings(Doubt doubt)
    {
        if (doubt.About is { Subject.Length: > 0 } about) return _taken.Contains(ValueOf(about)) || (Takes(about) && IsNewAbout(doubt, about));
        var subjects = _subjects[doubt.Number].Where(subject => subject.Length > 0).ToList();
        // What is about the whole file is about everything that it brings.
        if (subjects.Count == 0) return true;
        return subjects.Exists(_touched.Contains) && !(_year is not null && OfPlans.Contains(doubt.Kind)) && !_knownInWords.Contains((doubt.Kind, doubt.Where, doubt.Printed));
    }

    // A value may look wrong although it stays: beside a target or another year that the file changes.
    private bool IsNewAbout(Doubt doubt, TidyKey about) => _touched.Contains(about.Subject) && !OfCells.Contains(doubt.Kind) && !_known.Contains((doubt.Kind, about, doubt.Printed));

    private bool Takes(TidyKey key) => _year is not { } year || SheetFacts.Has(ValueOf(key), year);

    // A reading is about its value.
    private static TidyKey ValueOf(TidyKey key) => key.Kind switch
    {
        TidyKind.ActualReading => key with { Kind = TidyKind.Actual },
        TidyKind.TargetReading => key with { Kind = TidyKind.Target },
        _ => key,
    };
}
