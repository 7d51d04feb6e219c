namespace ReformFlow.Domain.Approval;

/// <summary>By what right somebody acts.</summary>
/// <param name="Capacity">As holder, for a lower post, or as deputy.</param>
/// <param name="ForPost">The post decided for; null where the right is no post's.</param>
/// <param name="PassedOver">Absent posts below, who read afterwards.</param>
internal sealed record Claim(Capacity Capacity, PostId? ForPost, Values<PostId> PassedOver)
{
    /// <summary>The right of a member of the section, of planning, or of the clock.</summary>
    public static Claim Plain { get; } = new(Capacity.Own, null, []);
}
