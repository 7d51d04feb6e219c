using ReformFlow.Documents;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>How the doubts of a preview are settled: each or a whole kind by a tick, and where a value that is taken looks wrong, by a reason too.</summary>
/// <param name="Ticked">The names of the doubts, or of the kinds, that somebody has looked at.</param>
/// <param name="Reasons">What was written, by the name of the doubt or the kind; empty where nothing was.</param>
internal sealed record SettledDoubts(IReadOnlyCollection<string?> Ticked, Func<string, string> Reasons)
{
    /// <summary>What a page's form says.</summary>
    public static SettledDoubts Of(IFormCollection form) => new(form["settled"].ToArray(), name => form[FieldOf(name)].ToString().Trim());

    /// <summary>The field in which the reason is written.</summary>
    public static string FieldOf(string name) => $"why-{name}";

    /// <summary>The name under which it is settled that a file replaces texts.</summary>
    public static string NameOfReplacing(int file) => ImportForms.NameOf(file, 0);

    /// <summary>The name under which all doubts of a kind in a file are settled at once.</summary>
    public static string NameOfKind(int file, DoubtKind kind) => $"{ImportForms.NameOf(file, 0)}-{kind}";

    /// <summary>Whether a doubt wants a reason: it is about a value that the file changes, or about one in a text, where nothing says which fact it is.</summary>
    public static bool NeedsReason(FileView file, Doubt doubt) => file.MustSettle(doubt) && SettledDoubt.NeedsReason(doubt.Kind)
        && (doubt.About is null || file.Taken.Any(subject => subject.Facts.Any(fact => fact.Doubts.Contains(doubt.Number))));

    /// <summary>What is not settled yet, in words; null when everything is.</summary>
    public Phrase? Left(Values<FileView> files)
    {
        var open = Open(files);
        if (open.Any(each => each.Doubt is null))
            return new("今の文を置き換えるところを確かめていません。置き換えてよければ印を付け、違えば様式を書き出し直してください。", "Texts would be replaced by a file that does not say when it was made. Settle that, or export the form again.");
        if (open.Count(each => each.IsUnseen) is > 0 and var left)
            return new($"確かめていない疑義が{left}件あります。ファイルに書いてあるとおりでよければ印を付け、違えばファイルを直して選び直してください。", $"{left} doubts are not settled. List those that may be taken as the file has them, or mend the file.");
        return open.Count == 0 ? null : new(
            $"疑わしい値の説明がありません（疑義{string.Join('・', open.Select(each => each.Doubt!.Number))}）。正しい理由を{SettledDoubt.LongestReason}字までの一行で書くか、ファイルを直して選び直してください。",
            $"Values that look wrong are not explained (doubts {string.Join(", ", open.Select(each => each.Doubt!.Number))}). Write why each is right on one line of at most {SettledDoubt.LongestReason} characters, or mend the file.");
    }

    /// <summary>What is not settled yet, in the order of the page.</summary>
    public Values<OpenDoubt> Open(Values<FileView> files) =>
    [
        .. files.Index().Where(file => file.Item.Replaced.Count > 0 && !Ticked.Contains(NameOfReplacing(file.Index))).Select(file => new OpenDoubt(NameOfReplacing(file.Index), null, IsUnseen: true)),
        .. from each in All(files)
           let isUnseen = !Ticked.Contains(each.Name) && !Ticked.Contains(each.Kind)
           where isUnseen || (NeedsReason(each.File, each.Doubt) && !SettledDoubt.IsReason(ReasonOf(each)))
           select new OpenDoubt(each.Name, each.Doubt, isUnseen),
    ];

    /// <summary>The change with the settled doubts, as the journal keeps it. What explains a value of a sheet stands on the sheet too, where its readers look for it.</summary>
    public PlanChange In(PlanChange change, Values<FileView> files)
    {
        var all = All(files).ToList();
        var settled = all.Select(Of).ToValues() is { Count: > 0 } some ? some : null;
        return change switch
        {
            PlanChange.TakePlan plan => plan with { Settled = settled },
            PlanChange.TakeSheets sheets => sheets with
            {
                Settled = settled,
                Sheets = sheets.Sheets.Select(fill => fill.Explained(all.Where(each => each.Doubt.About is { Kind: TidyKind.Actual } about && about.Subject == fill.Item.Value && about.Year == sheets.Year.StartYear && NeedsReason(each.File, each.Doubt))
                    .Select(each => (new SeriesId(each.Doubt.About!.Series), each.Doubt.Kind, ReasonOf(each))))).ToValues(),
            },
            _ => change,
        };
    }

    // What is written for one doubt counts before what is written for all of its kind.
    private string ReasonOf(Found each) => Reasons(each.Name) is { Length: > 0 } own ? own : Reasons(each.Kind);

    private SettledDoubt Of(Found each) => new(each.Doubt.Kind, ItemOf(each.File, each.Doubt),
        $"{each.Doubt.Place?.ToString() ?? $"{each.Doubt.Line}行目"} {each.Doubt.Where}".Trim(), each.Doubt.Printed, NeedsReason(each.File, each.Doubt) ? ReasonOf(each) : null);

    private static ItemId? ItemOf(FileView file, Doubt doubt) =>
        doubt.About is { Subject: var subject } && StableId.IsValid(subject) && file.Taken.Any(each => each.Facts.Any(fact => fact.Key.Subject == subject)) ? new(subject) : null;

    private static IEnumerable<Found> All(Values<FileView> files) =>
        from file in files.Index()
        from doubt in file.Item.Doubts
        where file.Item.MustSettle(doubt)
        select new Found(file.Item, doubt, ImportForms.NameOf(file.Index, doubt.Number), NameOfKind(file.Index, doubt.Kind));

    private sealed record Found(FileView File, Doubt Doubt, string Name, string Kind);
}

/// <summary>A place of the preview that somebody still has to look at.</summary>
/// <param name="Name">The name under which it is settled.</param>
/// <param name="Doubt">The doubt; null where texts would be replaced.</param>
/// <param name="IsUnseen">Whether it is not ticked; a ticked one lacks its reason.</param>
internal sealed record OpenDoubt(string Name, Doubt? Doubt, bool IsUnseen)
{
    /// <summary>The anchor on the page.</summary>
    public string Anchor => $"doubt-{Name}";

    /// <summary>The words of the link.</summary>
    public string Words => Doubt is null ? "今の文の置換え：印がありません" : $"疑義{Doubt.Number}（{Domain.Wording.Words.Of(Doubt.Kind).Ja}）：{(IsUnseen ? "印がありません" : "正しい理由がありません")}";
}
