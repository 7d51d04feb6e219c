using ReformFlow.Domain;
using ReformFlow.Domain.Wording;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Texts;

/// <summary>What a municipality may write into a text. Pure.</summary>
public static class TextRules
{
    /// <summary>The most characters of a body.</summary>
    public const int LongestBody = 4000;

    // What somebody is asked to do, until when, and why, is in every version of a text.
    private static readonly Values<string> Kept = ["list", "sections", "words", "until", "due"];

    /// <summary>The facts that the body of a text may not lose.</summary>
    /// <param name="standard">The program's own text.</param>
    public static Values<string> NeededBy(NoticeText standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return Filling.PlaceholdersOf(standard.Body).Intersect(Kept).ToValues();
    }

    /// <summary>Why a text is refused, in words that say what to do; null when it is taken.</summary>
    public static Phrase? Against(NoticeText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TextCatalogue.Standard.Find(text.Id) is not { } standard || EventTable.Find(text.Id.Split('/')[0]) is not { } row)
            return new("この文面はありません。一覧から選んでください。", "There is no such text. Choose one from the list.");
        string[] parts = [text.Subject, text.Preview, text.Body];
        if (parts.Any(string.IsNullOrWhiteSpace)) return new("件名、一行の要約、本文のどれも空にできません。", "Subject, preview and body all say something.");
        if (HasControl(text.Subject, "") || HasControl(text.Preview, "") || HasControl(text.Body, "\n")) return new("件名と一行の要約には改行を、どの欄にも制御文字を入れられません。", "Subject and preview are one line; nothing has control characters.");
        if (TooLong(text) is { } tooLong) return tooLong;
        var known = TextFacts.Of(row.Kind);
        if (parts.SelectMany(Filling.PlaceholdersOf).Except(known).FirstOrDefault() is { } unknown)
            return new($"「{{{{{unknown}}}}}」に入れるものがありません。使えるのは {string.Join("、", known)} です。", $"'{unknown}' is no fact of this kind. Known are: {string.Join(", ", known)}.");
        if (parts.Any(Filling.HasStrayBrace)) return new("「{」か「}」が余っています。差し込む所は {{title}} のように二つずつで囲んでください。", "A brace is left over; a placeholder is written {{name}}.");
        if (NeededBy(standard).Except(Filling.PlaceholdersOf(text.Body)).FirstOrDefault() is { } missing)
            return new($"本文から「{{{{{missing}}}}}」をなくせません。何を、いつまでに、なぜかが伝わらなくなるためです。", $"The body has to keep '{missing}': without it, what to do until when and why is not told.");
        return text.Subject.StartsWith('【') ? null : new("件名は、種類が分かるように【】で始めてください。", "The subject begins with 【】, which says the kind.");
    }

    // A subject is cut where it is too long once it is filled; what is too long already would always be.
    private static Phrase? TooLong(NoticeText text) =>
        Fixed(text.Subject) > Filling.LongestSubject ? Longer("件名", Filling.LongestSubject)
        : Fixed(text.Preview) > Filling.LongestPreview ? Longer("一行の要約", Filling.LongestPreview)
        : text.Body.Length > LongestBody ? Longer("本文", LongestBody)
        : null;

    private static Phrase Longer(string part, int most) => new($"{part}が長すぎます。差し込む所を除いて{most}字までにしてください。", $"A part is longer than {most} characters.");

    private static int Fixed(string template) => template.Length - Filling.PlaceholdersOf(template).Sum(name => name.Length + 4);

    private static bool HasControl(string text, string but) => text.Any(letter => (char.IsControl(letter) || letter is '\u2028' or '\u2029') && !but.Contains(letter, StringComparison.Ordinal));
}
