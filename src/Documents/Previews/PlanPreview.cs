using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Previews;

/// <summary>What taking a file would do to a plan, item by item and value by value, before anything is stored.</summary>
/// <param name="Subjects">The plan itself, its headings and its items, in the order of the file; those that the file lacks at the end.</param>
public sealed record PlanPreview(Values<SubjectChange> Subjects)
{
    /// <summary>Whether the file says nothing new and lacks nothing.</summary>
    public bool IsSame => Subjects.All(subject => subject.Kind is ChangeKind.Unchanged);

    /// <summary>All facts that are not as they were, in the order of the subjects.</summary>
    public IEnumerable<FactChange> Changes => Subjects.SelectMany(subject => subject.Facts).Where(fact => fact.Kind is not ChangeKind.Unchanged);

    /// <summary>Compares.</summary>
    /// <param name="existing">The plan as it is kept; null where there is none yet.</param>
    /// <param name="read">What a file came to.</param>
    public static PlanPreview Between(PlanBook? existing, PlanReading.Read read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new PreviewBuilder(existing is null ? [] : TidyList.Rows(existing), TidyList.Rows(read.Book), read).Build();
    }
}

/// <summary>What would happen to a fact, or to everything about one subject.</summary>
public enum ChangeKind
{
    /// <summary>変更なし.</summary>
    Unchanged,

    /// <summary>追加: only the file has it.</summary>
    Added,

    /// <summary>変更: both have it, with other words or figures.</summary>
    Changed,

    /// <summary>なくなる: only the kept plan has it.</summary>
    Missing,
}

/// <summary>What would happen to the plan itself, a heading or an item.</summary>
/// <param name="Id">Its id; empty for the plan itself.</param>
/// <param name="Number">Its printed number; empty for the plan itself.</param>
/// <param name="Title">Its title; the plan's name for the plan itself.</param>
/// <param name="IsItem">Whether it is an item.</param>
/// <param name="Kind">Added or missing as a whole, changed in part, or unchanged.</param>
/// <param name="Facts">The facts that are not as they were, and those about which there is a doubt.</param>
/// <param name="Unchanged">How many facts stay as they are.</param>
/// <param name="Doubts">The numbers of all doubts about it, also of those that are about no single fact.</param>
public sealed record SubjectChange(
    string Id, string Number, string Title, bool IsItem, ChangeKind Kind, Values<FactChange> Facts, int Unchanged, Values<int> Doubts);

/// <summary>What would happen to one fact.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Kind">What would happen.</param>
/// <param name="Label">What people call it, such as 目標 一般職 令和元年度.</param>
/// <param name="Before">The text before; null where there was none.</param>
/// <param name="After">The text after; null where there is none.</param>
/// <param name="Doubts">The numbers of the doubts about it.</param>
public sealed record FactChange(TidyKey Key, ChangeKind Kind, string Label, string? Before, string? After, Values<int> Doubts);
