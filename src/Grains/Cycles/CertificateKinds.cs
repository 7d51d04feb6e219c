using ReformFlow.Domain.Cycles;

namespace ReformFlow.Grains.Cycles;

/// <summary>What the kinds of signed documents are called in the table of certificates; in the documents they stand by their own names.</summary>
public static class CertificateKinds
{
    /// <summary>close, supplement or final-summary.</summary>
    public static string NameOf(CertificateKind kind) => kind switch
    {
        CertificateKind.Close => "close",
        CertificateKind.Supplement => "supplement",
        CertificateKind.FinalSummary => "final-summary",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is a new kind of signed document."),
    };

    /// <summary>The kind of that name; null when it is none.</summary>
    public static CertificateKind? Of(string name) => Enum.GetValues<CertificateKind>().Select(kind => (CertificateKind?)kind).FirstOrDefault(kind => NameOf(kind!.Value) == name);
}
