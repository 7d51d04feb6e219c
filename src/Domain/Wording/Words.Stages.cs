using System.Collections.Frozen;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Wording;

/// <summary>What the screen calls things. A test proves that no member of any of these lists is without words.</summary>
public static partial class Words
{
    private static readonly FrozenDictionary<Stage, Phrase> Stages = new Dictionary<Stage, Phrase>
    {
        [Stage.NotOpened] = new("未開始", "not opened"),
        [Stage.Draft] = new("作成中", "draft"),
        [Stage.DepartmentReview] = new("部門審査", "department review"),
        [Stage.PlanningApproval] = new("企画承認", "planning approval"),
        [Stage.Approved] = new("承認済", "approved"),
        [Stage.Published] = new("公表済", "published"),
        [Stage.ClosedWithoutSheet] = new("調書なしで締め済", "closed without a sheet"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<CloseReason, Phrase> CloseReasons = new Dictionary<CloseReason, Phrase>
    {
        [CloseReason.CarriedOver] = new("繰越", "carried over"),
        [CloseReason.NotEvaluated] = new("評価対象外", "not evaluated"),
        [CloseReason.Discontinued] = new("中止", "discontinued"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Capacity, Phrase> Capacities = new Dictionary<Capacity, Phrase>
    {
        [Capacity.Own] = new("本人", "in person"),
        [Capacity.HigherPost] = new("上位職", "as the next higher post"),
        [Capacity.ActingDecision] = new("代決", "as the named deputy"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<RoutePart, Phrase> RouteParts = new Dictionary<RoutePart, Phrase>
    {
        [RoutePart.Review] = new("審査", "review"),
        [RoutePart.Consultation] = new("合議", "consultation"),
        [RoutePart.Approval] = new("企画承認", "planning approval"),
    }.ToFrozenDictionary();

    /// <summary>The words for a part of a route.</summary>
    public static Phrase Of(RoutePart part) => RouteParts[part];

    /// <summary>A stage's words.</summary>
    public static Phrase Of(Stage stage) => Stages[stage];

    /// <summary>A closing reason's words.</summary>
    public static Phrase Of(CloseReason reason) => CloseReasons[reason];

    /// <summary>A capacity's words.</summary>
    public static Phrase Of(Capacity capacity) => Capacities[capacity];
}
