using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Differences;

/// <summary>
/// Brings together what two people wrote at the same time, field by field. No text is lost: what cannot be brought together
/// is a conflict with all three texts, for a person to settle.
/// </summary>
public static class ThreeWay
{
    /// <summary>
    /// The two contents in one. A field that only one side changed is that side's; one that both changed alike is so.
    /// </summary>
    /// <param name="original">The content that both started from.</param>
    /// <param name="mine">What the person here wrote.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="questions">What the sheet asks for, for the labels.</param>
    public static Merge Merge(SheetContent original, SheetContent mine, SheetContent theirs, Values<Question> questions)
    {
        var (before, here, there) = (Of(original, questions), Of(mine, questions), Of(theirs, questions));
        // In the order of whoever changed something, so that the other side's content comes out as it is.
        var fields = mine == original ? there.Keys.Union(here.Keys) : here.Keys.Union(there.Keys);
        var (merged, conflicts) = (new List<Filled>(), new List<Conflict>());
        foreach (var field in fields)
        {
            var (was, my, their) = (before.GetValueOrDefault(field), here.GetValueOrDefault(field), there.GetValueOrDefault(field));
            var isConflict = my != their && my != was && their != was;
            if (isConflict) conflicts.Add(new(field, was?.Text, my?.Text, their?.Text));
            if ((isConflict ? my ?? their : my == was ? their : my) is { } taken) merged.Add(taken);
        }
        return new(Filled.ToContent(merged), conflicts.ToValues());
    }

    private static Dictionary<ContentField, Filled> Of(SheetContent content, Values<Question> questions) =>
        Filled.All(content, questions).ToDictionary(filled => filled.Field);
}

/// <summary>Two contents in one.</summary>
/// <param name="Merged">The content. In a field of a conflict it has mine, or theirs where I had erased it.</param>
/// <param name="Conflicts">The fields that both changed differently; empty when nothing is left to settle.</param>
public sealed record Merge(SheetContent Merged, Values<Conflict> Conflicts);

/// <summary>A field that two people changed differently, with all three texts as <see cref="Change.Before"/> prints them.</summary>
/// <param name="Field">The field.</param>
/// <param name="Original">What both started from; null where there was nothing.</param>
/// <param name="Mine">What the person here wrote; null where he erased it.</param>
/// <param name="Theirs">What is stored; null where it was erased.</param>
public sealed record Conflict(ContentField Field, string? Original, string? Mine, string? Theirs);
