using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Differences;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>The form of a sheet as the page shows it.</summary>
/// <param name="Typed">What stands in its fields.</param>
public sealed record EditForm(TypedSheet Typed)
{
    /// <summary>What happened and what to do next; null at first.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong, one reason each, where the problem has several; empty otherwise.</summary>
    public Values<string> Reasons { get; init; } = [];

    /// <summary>Something good to know; null when there is nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What cannot be stored, by field.</summary>
    public Values<(string Field, string Problem)> Problems { get; init; } = [];

    /// <summary>The fields that somebody else changed too; empty when nobody did.</summary>
    public Values<Conflict> Conflicts { get; init; } = [];

    /// <summary>When the fields were kept, where they are the draft buffer's; null where they are what is stored.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>The operation to send again, when nobody knows whether it was done; null otherwise.</summary>
    public OperationId? Again { get; init; }

    /// <summary>The status of the answer that carries the page.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;
}
