using System.Text;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>How the letters of a mail are coded.</summary>
internal static class MailCharset
{
    private const string Japanese = "iso-2022-jp";
    private const byte Escape = 0x1B;

    private static readonly Encoding Iso2022Jp = CodePagesEncodingProvider.Instance.GetEncoding(Japanese, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The runtime lacks ISO-2022-JP.");

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the option's value is one that there is.</summary>
    public static bool IsKnown(string charset) => IsJapanese(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether old relays are to be served.</summary>
    public static bool IsJapanese(string charset) => charset.Equals(Japanese, StringComparison.OrdinalIgnoreCase);

    /// <summary>ISO-2022-JP where it was asked for and has every letter of the texts, UTF-8 otherwise.</summary>
    public static Encoding For(string charset, params string[] texts) => IsJapanese(charset) && texts.All(HasAll) ? Iso2022Jp : Utf8;

    /// <summary>Half-width kana, which mail of that kind must not have, as full-width ones: ｶﾞ becomes ガ.</summary>
    public static string Widened(string text)
    {
        var wide = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsHalfKana(text[end])) end++;
            if (end == at) wide.Append(text[at++]);
            else wide.Append(text[at..end].Normalize(NormalizationForm.FormKC));
            at = Math.Max(at, end);
        }
        return wide.ToString();
    }

    /// <summary>The letters that mail of the old kind lacks, each once, as they come.</summary>
    public static string Missing(string text) => string.Concat(Widened(text).EnumerateRunes().Select(rune => rune.ToString()).Where(letter => letter is not "\n" && !HasAll(letter)).Distinct());

    private static bool IsHalfKana(char letter) => letter is >= '\uFF61' and <= '\uFF9F';

    private static bool HasAll(string text)
    {
        try
        {
            var bytes = Iso2022Jp.GetBytes(text);
            return IsStandard(bytes) && Iso2022Jp.GetString(bytes) == text;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    // .NET also writes the rows that vendors added (髙, 﨑, ①); other systems show something else there. JIS X 0208 has rows 1-8 and 16-84.
    private static bool IsStandard(byte[] bytes)
    {
        var isDouble = false;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] == Escape)
            {
                if (at + 2 >= bytes.Length) return false;
                var (set, to) = ((char)bytes[at + 1], (char)bytes[at + 2]);
                if ((set, to) is not (('$', '@') or ('$', 'B') or ('(', 'B') or ('(', 'J'))) return false;
                (isDouble, at) = (set == '$', at + 3);
            }
            else if (isDouble)
            {
                if (bytes[at] is not (>= 0x21 and <= 0x28 or >= 0x30 and <= 0x74)) return false;
                at += 2;
            }
            else if (bytes[at++] >= 0x80) return false;
        }
        return true;
    }
}
