using ReformFlow.Domain;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Texts;

/// <summary>What one notice is filled with.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Person">Who is told.</param>
/// <param name="Item">Number and title; null where it is about several.</param>
/// <param name="Link">The page.</param>
/// <param name="Reason">Why he gets it.</param>
public sealed record TextExample(IReadOnlyDictionary<string, string> Facts, PersonId? Person, string? Item, string Link, string Reason)
{
    /// <summary>One where no notice of the kind stands: made-up facts, so that whoever edits the text sees sentences.</summary>
    public static TextExample Sample(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(TextFacts.Of(row.Kind).ToDictionary(name => name, name => SampleFacts.Of(row.Kind, name)), null, null, "/tasks", "見本のため");
    }
}
