using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Web.Attaching;

/// <summary>How a kind of file is called by computers: its media type and how its names end.</summary>
/// <param name="MediaType">As the download says it.</param>
/// <param name="Endings">What a name may end with; the first one is recommended.</param>
internal sealed record FileForm(string MediaType, Values<string> Endings)
{
    /// <summary>What the file dialog offers.</summary>
    public static string Accepted { get; } = string.Join(',', Enum.GetValues<FileKind>().SelectMany(kind => Of(kind).Endings));

    /// <summary>The form of a kind.</summary>
    public static FileForm Of(FileKind kind) => kind switch
    {
        FileKind.Pdf => new("application/pdf", [".pdf"]),
        FileKind.Png => new("image/png", [".png"]),
        FileKind.Jpeg => new("image/jpeg", [".jpg", ".jpeg"]),
        FileKind.Xlsx => new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]),
        FileKind.Docx => new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]),
        FileKind.Pptx => new("application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"]),
        FileKind.Text => new("text/plain", [".txt"]),
        FileKind.Csv => new("text/csv", [".csv"]),
        _ => throw new InvalidOperationException($"{kind} is a new kind of file."),
    };

    /// <summary>The kind that a name ends like; null when no kind does.</summary>
    public static FileKind? OfName(string name) =>
        Enum.GetValues<FileKind>().Where(kind => Of(kind).Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))).Select(kind => (FileKind?)kind).FirstOrDefault();
}
