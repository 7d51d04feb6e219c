using ReformFlow.Documents.Forms;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents;

/// <summary>What reading a document of sheets came to: a whole plan, or none of it. Closed: these are all the kinds there are.</summary>
public abstract record PlanReading
{
    private PlanReading() { }

    /// <summary>The whole document was read.</summary>
    /// <param name="Book">The plan and its sheets.</param>
    /// <param name="Doubts">Everything that the reader was not sure about, in the order of the lines.</param>
    public sealed record Read(PlanBook Book, Values<Doubt> Doubts) : PlanReading
    {
        /// <summary>For which sheets the form was handed out; empty for every other file.</summary>
        public Values<FormStamp> Stamps { get; init; } = [];

        /// <summary>The rows of a table that were not read because they are no items, such as sums; empty for every other file.</summary>
        public Values<LeftRow> LeftRows { get; init; } = [];

        /// <summary>Where each item stands; empty for a document of text, whose doubts name lines.</summary>
        public Values<ItemPlace> Places { get; init; } = [];
    }

    /// <summary>Nothing was taken.</summary>
    /// <param name="Errors">Why: at least one reason, in the order of the lines, at most 50.</param>
    public sealed record Refused(Values<ReadingError> Errors) : PlanReading;
}
