using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Upkeep;

namespace ReformFlow.Web.Api.Problems;

/// <summary>
/// The HTTP status of every refusal: 403 for who asks, 409 for the present state, 412 for a stale view, 422 for what was sent.
/// A test proves that none is missing.
/// </summary>
internal static class RefusalStatus
{
    /// <summary>The status of a refused act on a sheet.</summary>
    public static int Of(Refusal why) => why switch
    {
        Refusal.NotYourRole or Refusal.NotYourTurn or Refusal.OwnWork or Refusal.OwnQuestion => 403,
        Refusal.NotAtThisStage or Refusal.NotInPlan or Refusal.RouteCannotFinish or Refusal.AlreadyDecided or Refusal.BeforePublicationDate
            or Refusal.PublicationHeld or Refusal.NoDueDate or Refusal.AskedAlready or Refusal.NothingAsked
            or Refusal.AlreadyPublished or Refusal.NothingPublished or Refusal.NothingOpen or Refusal.BooksOpen or Refusal.NotCollectedNow or Refusal.BeingSettled or Refusal.NotBeingSettled
            or Refusal.FileThereAlready or Refusal.FileNameTaken or Refusal.TooManyFiles or Refusal.FileNotThere => 409,
        Refusal.Stale => 412,
        Refusal.ReasonMissing or Refusal.WordsMissing or Refusal.ContentMissing or Refusal.ReadingDiffers or Refusal.SaveFirst or Refusal.Incomplete
            or Refusal.WordsUnusable or Refusal.TextUnusable or Refusal.NotYetFinal or Refusal.NotAskedAgain or Refusal.OnlyOpenValues or Refusal.ImportOnly or Refusal.DoubtOpen or Refusal.FiguresChanged or Refusal.TextErased or Refusal.CloseReasonMissing
            or Refusal.NobodyNamed or Refusal.DayUnusable or Refusal.OperationReused => 422,
        _ => throw Unlisted(why),
    };

    /// <summary>The status of a refused act on a plan.</summary>
    public static int Of(PlanRefusal why) => why switch
    {
        PlanRefusal.NotYourRole or PlanRefusal.OwnProposal => 403,
        PlanRefusal.NoPlan or PlanRefusal.ProposalUnknown => 404,
        PlanRefusal.PlanExists or PlanRefusal.ItemEnded or PlanRefusal.YearSettled or PlanRefusal.LaterSheetOpened or PlanRefusal.IntoGone
            or PlanRefusal.OthersGoOnHere or PlanRefusal.NothingChanges or PlanRefusal.AlreadyProposed or PlanRefusal.NeedsApproval
            or PlanRefusal.NeedsNoApproval or PlanRefusal.YearsBegun or PlanRefusal.ImportUnderWay or PlanRefusal.ImportNotUndoable or PlanRefusal.ImportWrittenOn or PlanRefusal.SheetNotFillable => 409,
        PlanRefusal.Stale => 412,
        PlanRefusal.PlanIdDiffers or PlanRefusal.PeriodReversed or PlanRefusal.TextUnusable or PlanRefusal.ReasonUnusable or PlanRefusal.LevelUnusable
            or PlanRefusal.HeadingExists or PlanRefusal.HeadingUnknown or PlanRefusal.HeadingTooDeep or PlanRefusal.ItemExists or PlanRefusal.ItemUnknown
            or PlanRefusal.PlaceDiffers or PlanRefusal.NumberTaken or PlanRefusal.IndicatorUnknown or PlanRefusal.SeriesUnknown or PlanRefusal.YearOutside
            or PlanRefusal.IntoItself or PlanRefusal.DefinitionTooEarly or PlanRefusal.ReadingDiffers or PlanRefusal.OperationReused => 422,
        _ => throw Unlisted(why),
    };

    /// <summary>The status of a refused command to a cycle.</summary>
    public static int Of(CycleRefusal why) => why switch
    {
        CycleRefusal.NotYourRole => 403,
        CycleRefusal.NoSuchPlan or CycleRefusal.YearNotInPlan or CycleRefusal.NoSuchCheck or CycleRefusal.ItemNotInYear => 404,
        CycleRefusal.NotOpen or CycleRefusal.ClosedAlready or CycleRefusal.EarlierYearOpen or CycleRefusal.SheetsMissing
            or CycleRefusal.DatesSet or CycleRefusal.BeingClosed or CycleRefusal.NotHeld or CycleRefusal.CheckAnswered or CycleRefusal.SheetIsOpen or CycleRefusal.NotAskedInJanuary => 409,
        CycleRefusal.OperationReused or CycleRefusal.DatesMissing or CycleRefusal.DayTooFar or CycleRefusal.CheckUnusable or CycleRefusal.AnswerUnusable or CycleRefusal.ValueUnusable or CycleRefusal.SecondCollectionTooEarly or CycleRefusal.ReasonMissing or CycleRefusal.ReasonUnusable => 422,
        _ => throw Unlisted(why),
    };

    /// <summary>The status of a refused change of the organisation.</summary>
    public static int Of(TownRefusal why) => why switch
    {
        TownRefusal.NotYours => 403,
        TownRefusal.NotRegistered => 404,
        TownRefusal.RegisteredAlready or TownRefusal.AlreadyThere or TownRefusal.NotThere or TownRefusal.NoSuchDay => 409,
        TownRefusal.OperationReused or TownRefusal.NoSuchPost or TownRefusal.NoSuchPerson or TownRefusal.Contradictory or TownRefusal.ListUnusable => 422,
        _ => throw Unlisted(why),
    };

    private static InvalidOperationException Unlisted(Enum why) => new($"{why.GetType().Name}.{why} has no status.");
}
