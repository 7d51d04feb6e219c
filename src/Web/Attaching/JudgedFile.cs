using System.Globalization;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Attaching;

/// <summary>Whether a file may be attached at all, whatever sheet it is for.</summary>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Kind">What it is; null when it is not taken.</param>
/// <param name="Problem">Why it is not taken and what to do; null when it is.</param>
internal sealed record JudgedFile(string Name, FileKind? Kind, Phrase? Problem)
{
    /// <summary>Judges a file by its size, content and name.</summary>
    public static JudgedFile Of(string? sent, byte[] bytes, UploadOptions options)
    {
        var name = FileNames.Clean(sent);
        if (bytes.Length == 0) return new(name, null, Empty(name));
        if (bytes.LongLength > options.Largest) return new(name, null, TooLarge(name, bytes.LongLength, options));
        return FileContent.Of(bytes) switch
        {
            FileContent.Known { Kind: var kind } => OfKnown(name, kind),
            FileContent.Macro => new(name, null, Macro(name)),
            _ => new(name, null, Unknown(name)),
        };
    }

    /// <summary>The refusal of a file that is too large to be taken.</summary>
    public static Phrase TooLarge(string name, long length, UploadOptions options) => new(
        $"「{name}」は{Size(length)}あり、上限の{options.LargestMegabytes}MBを超えています。画像を縮めるか、いくつかに分けて添付してください。",
        $"{name} has {Size(length)}, more than {options.LargestMegabytes} MB. Make its pictures smaller or split it.");

    /// <summary>A size for people.</summary>
    public static string Size(long length) => length switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{length}バイト"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{length / 1024.0:0.#}KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{length / 1024.0 / 1024.0:0.##}MB"),
    };

    // A file is opened by what its name ends with, so the two must agree; what a text is, only its name tells.
    private static JudgedFile OfKnown(string name, FileKind content)
    {
        var named = FileForm.OfName(name);
        if (named == content || (content, named) is (FileKind.Text, FileKind.Csv)) return new(name, named, null);
        return new(name, null, WrongEnding(name, content));
    }

    private static Phrase Empty(string name) => new(
        $"「{name}」は中身のない、空のファイルです。中身のあるファイルを選び直してください。",
        $"{name} is empty. Choose a file with something in it.");

    private static Phrase Macro(string name) => new(
        $"「{name}」にはマクロなどのプログラムが入っています。マクロのない形式（xlsx・docx・pptx）かPDFで保存し直してから添付してください。",
        $"{name} has macros. Save it without them (xlsx, docx, pptx) or as a PDF.");

    private static Phrase Unknown(string name) => new(
        $"「{name}」は添付できない種類のファイルです（名前でなく中身で確かめています）。PDF、PNG・JPEG画像、Excel（xlsx）、Word（docx）、PowerPoint（pptx）、テキスト・CSV（UTF-8かシフトJIS）のどれかで保存し直してください。",
        $"{name} is no kind of file that can be attached, by its content. Save it as PDF, PNG, JPEG, xlsx, docx, pptx, or as text or CSV in UTF-8 or Shift_JIS.");

    private static Phrase WrongEnding(string name, FileKind content) => new(
        $"「{name}」の中身は{Words.Of(content).Ja}ですが、名前の終わりが合っていません。名前の終わりを{Endings(content, "か")}にして、もう一度選んでください。",
        $"{name} is a {Words.Of(content).En} by its content, and its name does not say so. Let the name end with {Endings(content, " or ")}.");

    private static string Endings(FileKind content, string or) =>
        string.Join(or, FileForm.Of(content).Endings.Concat(content is FileKind.Text ? FileForm.Of(FileKind.Csv).Endings : []).Select(ending => $"「{ending}」"));
}
