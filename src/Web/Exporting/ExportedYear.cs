using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Items;

namespace ReformFlow.Web.Exporting;

/// <summary>What `export --format json` writes: a plan's year with the present and all public versions of its sheets.</summary>
/// <param name="Format">2; 1 had no <see cref="Book"/>.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PlanName">Its name.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Sheets">The sheets, sorted by item.</param>
internal sealed record ExportedYear(int Format, MunicipalityId Municipality, PlanId Plan, string PlanName, FiscalYear Year, Values<ExportedSheet> Sheets)
{
    /// <summary>The format that is written.</summary>
    public const int Newest = 2;

    /// <summary>The plan itself with all its sheets up to the year: what an import reads back.</summary>
    public PlanBook? Book { get; init; }
}

/// <summary>One sheet.</summary>
/// <param name="Sheet">Its address.</param>
/// <param name="Item">The item.</param>
/// <param name="Number">Its printed number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="StateVersion">更新番号.</param>
/// <param name="ContentVersion">内容の版.</param>
/// <param name="PublishedVersion">第n版.</param>
/// <param name="TargetVersion">目標の版.</param>
/// <param name="HistorySeq">The last entry of the item's chain.</param>
/// <param name="HistoryHash">That entry's hash.</param>
/// <param name="ClosedBecause">Why it was closed without a sheet; null unless it was.</param>
/// <param name="Content">The present content.</param>
/// <param name="Published">The public versions, oldest first.</param>
internal sealed record ExportedSheet(string Sheet, ItemId Item, ItemNumber Number, string Title, Stage Stage, long StateVersion, int ContentVersion,
    int PublishedVersion, int TargetVersion, long HistorySeq, string HistoryHash, CloseReason? ClosedBecause, SheetContent Content, Values<ExportedVersion> Published);

/// <summary>One public version.</summary>
/// <param name="Version">第n版.</param>
/// <param name="Hash">The hash of its frozen text.</param>
/// <param name="Sheet">What was published.</param>
internal sealed record ExportedVersion(int Version, string Hash, PublishedSheet Sheet);
