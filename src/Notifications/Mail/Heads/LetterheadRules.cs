using ReformFlow.Domain.Wording;
using ReformFlow.Notifications.Mail.Composing;

namespace ReformFlow.Notifications.Mail.Heads;

/// <summary>What a municipality may put on its letters. Pure.</summary>
public static class LetterheadRules
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 60;

    /// <summary>The most characters of an extension number.</summary>
    public const int LongestExtension = 20;

    /// <summary>Why a letterhead is refused, in words that name the field; null when it is taken.</summary>
    public static Phrase? Against(Letterhead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Name("差出人名", "The sender's name", head.FromName, LongestName) ?? Name("問い合わせ先", "The contact", head.ContactSection, LongestName)
            ?? Name("内線", "The extension", head.ContactExtension, LongestExtension)
            ?? Address("差出人アドレス", "The sender's address", head.From) ?? Address("返信先", "The address for answers", head.ReplyTo) ?? Address("代表アドレス", "The shared address", head.SharedAddress);
    }

    private static Phrase? Name(string ja, string en, string? text, int longest) => text is null || (OneLine.Is(text) && text.Trim() == text && text.Length > 0 && text.Length <= longest) ? null
        : new($"「{ja}」は、改行や制御文字のない1行で、{longest}字までにしてください。", $"{en} is one line of at most {longest} characters.");

    private static Phrase? Address(string ja, string en, string? text) => text is null || MailAddress.IsUsable(text) ? null
        : new($"「{ja}」は、kikaku@city.example.lg.jp のような一つのメールアドレスにしてください。", $"{en} is one mail address such as kikaku@city.example.lg.jp.");
}
