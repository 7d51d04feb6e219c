using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>A file that is wrong in one way, and what must be said of it.</summary>
/// <param name="File">The file, made when it is asked for.</param>
/// <param name="Says">Words of the refusal; null when the file is read.</param>
/// <param name="Where">The end of the place that the refusal or the doubt names; empty for the file as a whole.</param>
/// <param name="Doubt">The doubt; null when the file is refused, or read without one.</param>
internal sealed record BadFile(Func<SourceFile> File, string? Says, string Where = "", DoubtKind? Doubt = null)
{
    /// <summary>The mapping that explains its columns; null for our own files.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>Whether it is odd and nevertheless read without a question.</summary>
    public bool IsFine => Says is null && Doubt is null;

    public PlanReading Read(SourceFile file) => Mapping is null ? PlanFile.Read(file, SmallDocument.Options) : PlanFile.Read(file, SmallDocument.Options, Mapping);

    public static BadFile Refused(string name, Func<byte[]> bytes, string says, string where = "") => new(() => new(name, bytes()), says, where);

    public static BadFile Refused(Func<IEnumerable<string[]>> list, string says, string where = "") => new(() => TidyLists.Workbook(list()), says, where);

    public static BadFile Fine(string name, Func<byte[]> bytes) => new(() => new(name, bytes()), null);

    public static BadFile Doubtful(string name, Func<byte[]> bytes, DoubtKind doubt, string where = "") => new(() => new(name, bytes()), null, where, doubt);
}
