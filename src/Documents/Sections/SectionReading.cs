using ReformFlow.Domain;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Documents.Sections;

/// <summary>What reading a file of sections came to. Closed: these are all the kinds there are.</summary>
public abstract record SectionReading
{
    private SectionReading() { }

    /// <summary>The whole file was read.</summary>
    public sealed record Read(SectionMaster Master) : SectionReading;

    /// <summary>Nothing was taken.</summary>
    /// <param name="Errors">Why: at least one reason, in the order of the lines, at most 50.</param>
    public sealed record Refused(Values<ReadingError> Errors) : SectionReading;
}
