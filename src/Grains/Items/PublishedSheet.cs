using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Items;

/// <summary>
/// A sheet as residents see it, complete in itself: the names, headings and targets of its time, so that no later change of
/// the plan or the organisation touches it. Its JSON text is what is hashed and kept.
/// </summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="MunicipalityName">Its name at that time.</param>
/// <param name="Plan">The plan's id.</param>
/// <param name="PlanName">Its name at that time.</param>
/// <param name="Year">The fiscal year reported on.</param>
/// <param name="Version">第n版.</param>
/// <param name="PublishedAt">When it became public.</param>
/// <param name="Headings">The headings above the item, top first, with number and title as printed.</param>
/// <param name="Number">The item's printed number.</param>
/// <param name="Reposts">The numbers under which it is printed again (再掲).</param>
/// <param name="Item">The item with its indicators, targets and schedule.</param>
/// <param name="Content">What the section answered. Explanations of doubts are internal and are not in it.</param>
/// <param name="Earlier">The actuals of earlier years, a row for each series.</param>
/// <param name="TargetVersion">目標の版 that it answers to.</param>
/// <param name="ContentVersion">内容の版 that was approved.</param>
/// <param name="Correction">Why it replaces the version before; null for version 1 and for a version that only settles values.</param>
/// <param name="Settled">Which 未確定 values of the version before it settles; null for every other version.</param>
/// <param name="FinalFrom">From when on its 未確定 values are asked again; null where it has none, or nobody asks.</param>
public sealed record PublishedSheet(MunicipalityId Municipality, string MunicipalityName, PlanId Plan, string PlanName, FiscalYear Year, int Version,
    DateTimeOffset PublishedAt, Values<string> Headings, ItemNumber Number, Values<ItemNumber> Reposts, ActionItem Item, SheetContent Content,
    Values<EarlierActuals> Earlier, int TargetVersion, int ContentVersion, CorrectionNote? Correction,
    SettlementNote? Settled = null, DateOnly? FinalFrom = null);

/// <summary>The actuals of one series in the years before.</summary>
public sealed record EarlierActuals(SeriesId Series, YearCells Actuals);

/// <summary>What a version says that only gives final values where the one before had 未確定 (確定照会). It is no correction.</summary>
/// <param name="Replaces">The version that it replaces.</param>
/// <param name="Before">The answers of that version that were 未確定.</param>
public sealed record SettlementNote(int Replaces, Values<Answer> Before);

/// <summary>What a corrected version says of itself; its 正誤表 is the difference between the two contents.</summary>
/// <param name="Reason">The reason given when the correction was opened.</param>
/// <param name="Replaces">The version that it replaces.</param>
/// <param name="Before">The content of that version.</param>
public sealed record CorrectionNote(string Reason, int Replaces, SheetContent Before);
