using ReformFlow.Documents;
using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>How the doubts of a preview are settled: each by a tick, and where a value that is taken looks wrong, by a reason too.</summary>
/// <param name="Ticked">The names of the doubts that somebody has looked at.</param>
/// <param name="Reasons">What was written, by the doubt's name; empty where nothing was.</param>
internal sealed record SettledDoubts(IReadOnlyCollection<string?> Ticked, Func<string, string> Reasons)
{
    /// <summary>What a page's form says.</summary>
    public static SettledDoubts Of(IFormCollection form) => new(form["settled"].ToArray(), name => form[FieldOf(name)].ToString().Trim());

    /// <summary>The field in which the reason is written.</summary>
    public static string FieldOf(string name) => $"why-{name}";

    /// <summary>The name under which it is settled that a file replaces texts.</summary>
    public static string NameOfReplacing(int file) => ImportForms.NameOf(file, 0);

    /// <summary>Whether a doubt wants a reason: it is about a value that the file changes, or about one in a text, where nothing says which fact it is.</summary>
    public static bool NeedsReason(FileView file, Doubt doubt) => SettledDoubt.NeedsReason(doubt.Kind)
        && (doubt.About is null || file.Taken.Any(subject => subject.Facts.Any(fact => fact.Doubts.Contains(doubt.Number))));

    /// <summary>What is not settled yet, in words; null when everything is.</summary>
    public Phrase? Left(Values<FileView> files)
    {
        if (files.Index().Any(file => file.Item.Replaced.Count > 0 && !Ticked.Contains(NameOfReplacing(file.Index))))
            return new("今の文を置き換えるところを確かめていません。置き換えてよければ印を付け、違えば様式を書き出し直してください。", "Texts would be replaced by a file that does not say when it was made. Settle that, or export the form again.");
        var all = All(files).ToList();
        if (all.Count(each => !Ticked.Contains(each.Name)) is > 0 and var left)
            return new($"確かめていない疑義が{left}件あります。読み方が正しければ印を付け、違えばファイルを直して選び直してください。", $"{left} doubts are not settled. List those whose reading is right, or mend the file.");
        var unexplained = all.Where(each => NeedsReason(each.File, each.Doubt) && !SettledDoubt.IsReason(Reasons(each.Name))).Select(each => each.Doubt.Number).ToList();
        return unexplained.Count == 0 ? null : new(
            $"疑わしい値の説明がありません（疑義{string.Join('・', unexplained)}）。正しい理由を{SettledDoubt.LongestReason}字までの一行で書くか、ファイルを直して選び直してください。",
            $"Values that look wrong are not explained (doubts {string.Join(", ", unexplained)}). Write why each is right on one line of at most {SettledDoubt.LongestReason} characters, or mend the file.");
    }

    /// <summary>The change with the settled doubts, as the journal keeps it.</summary>
    public PlanChange In(PlanChange change, Values<FileView> files)
    {
        var settled = All(files).Select(each => Of(each.File, each.Doubt, Reasons(each.Name))).ToValues() is { Count: > 0 } some ? some : null;
        return change switch
        {
            PlanChange.TakePlan plan => plan with { Settled = settled },
            PlanChange.TakeSheets sheets => sheets with { Settled = settled },
            _ => change,
        };
    }

    private static SettledDoubt Of(FileView file, Doubt doubt, string reason) => new(doubt.Kind, doubt.About is { Subject: var subject } && file.Taken.Any(each => each.Facts.Any(fact => fact.Key.Subject == subject)) && StableId.IsValid(subject) ? new(subject) : null,
        $"{doubt.Place?.ToString() ?? $"{doubt.Line}行目"} {doubt.Where}".Trim(), doubt.Printed, NeedsReason(file, doubt) ? reason : null);

    private static IEnumerable<(FileView File, Doubt Doubt, string Name)> All(Values<FileView> files) =>
        from file in files.Index()
        from doubt in file.Item.Doubts
        where doubt.Weight is DoubtWeight.Settle
        select (file.Item, doubt, ImportForms.NameOf(file.Index, doubt.Number));
}
