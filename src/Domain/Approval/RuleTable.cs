using static ReformFlow.Domain.Approval.Conditions;
using static ReformFlow.Domain.Approval.Destination;
using static ReformFlow.Domain.Approval.Stage;

namespace ReformFlow.Domain.Approval;

/// <summary>
/// The town's rules. This table is the rule book: grains, pages, mails, the README's picture and the reviewed decision
/// table are read from it, and nothing else decides.
/// </summary>
public static class RuleTable
{
    private static readonly Values<Stage> Unpublished = [Draft, DepartmentReview, PlanningApproval, Approved];
    private static readonly Values<Stage> Opened = [.. Unpublished, Published];

    /// <summary>The rows. For one stage and verb the first row that fits the person counts.</summary>
    public static Values<Rule> Rows { get; } =
    [
        //  While the sheet is at    this kind of person   may                     and it goes to         provided
        new([NotOpened],             Who.PlanningOfficer,  Verb.Open,              To(Draft),             SawCurrent, InPlan, RouteCanFinish),

        new([Draft],                 Who.LeadSection,      Verb.Save,              Same,                  SawCurrent, ContentGiven, OnlyOpenValues, ReadAsPrinted, TextUsable),
        new([Draft],                 Who.PlanningOfficer,  Verb.Import,            Same,                  SawCurrent, StepOfAnImport, NotBeingSettled, ContentGiven, ReadAsPrinted, TextUsable),
        // Whoever began an import may have left his post before its last step: the program ends what he had the right to begin.
        new([Draft],                 Who.Clock,            Verb.Import,            Same,                  SawCurrent, StepOfAnImport, NotBeingSettled, ContentGiven, ReadAsPrinted, TextUsable),
        new([Draft],                 Who.LeadSection,      Verb.Attach,            Same,                  SawCurrent, NotBeingSettled, FileGiven, FileIsNew, FileNameIsFree, FewFiles),
        new([Draft],                 Who.LeadSection,      Verb.Detach,            Same,                  SawCurrent, NotBeingSettled, FileGiven, FileIsThere),
        new([Draft],                 Who.LeadSection,      Verb.Submit,            To(DepartmentReview),  SawCurrent, NothingUnsaved, EveryCellAnswered, FinalInSecondCollection, OpenOnlyWhereSettledLate, DoubtsExplained, RouteCanFinish),

        new([Draft],                 Who.LeadSection,      Verb.AskExtension,      Same,                  HasDue, NothingAsked, LaterDay, ReasonGiven),
        new([Draft],                 Who.PlanningOfficer,  Verb.GrantExtension,    Same,                  SomethingAsked, NotOwnQuestion, HasDue, LaterDay),
        new([Draft],                 Who.PlanningOfficer,  Verb.RefuseExtension,   Same,                  SomethingAsked, NotOwnQuestion, ReasonGiven),
        new([DepartmentReview],      Who.ReviewerInTurn,   Verb.Endorse,           Next,                  SawCurrent, NotOwnWork),
        new([DepartmentReview],      Who.ConsultedInTurn,  Verb.Agree,             Next,                  SawCurrent, NotOwnWork),
        new([DepartmentReview],      Who.ReviewerInTurn,   Verb.Return,            To(Draft),             SawCurrent, NotOwnWork, ReasonGiven),
        new([DepartmentReview],      Who.ConsultedInTurn,  Verb.Return,            To(Draft),             SawCurrent, NotOwnWork, ReasonGiven),
        new([DepartmentReview],      Who.LeadSection,      Verb.Withdraw,          To(Draft),             SawCurrent, NobodyDecided),

        new([PlanningApproval],      Who.PlanningOfficer,  Verb.Polish,            Same,                  SawCurrent, NotBeingSettled, ContentGiven, TextUsable, FiguresLocked, NoTextErased),
        new([PlanningApproval],      Who.ApproverInTurn,   Verb.Approve,           To(Approved),          SawCurrent, NotOwnWork),
        new([PlanningApproval],      Who.PlanningApprover, Verb.Return,            To(Draft),             SawCurrent, ReasonGiven),
        new([PlanningApproval],      Who.PlanningApprover, Verb.Return,            To(DepartmentReview),  SawCurrent, ReasonGiven),

        new([Approved],              Who.PlanningApprover, Verb.Reopen,            To(Draft),             SawCurrent, ReasonGiven),
        new([Approved],              Who.PlanningOfficer,  Verb.Publish,           To(Published),         SawCurrent, NotHeld),
        new([Approved],              Who.Clock,            Verb.Publish,           To(Published),         SawCurrent, DateHasCome, NotHeld),

        new([Published],             Who.LeadSection,      Verb.AskCorrection,     Same,                  SawCurrent, ReasonGiven),
        new([Published],             Who.PlanningOfficer,  Verb.Correct,           To(Draft),             SawCurrent, ReasonGiven),
        new(Unpublished,             Who.PlanningApprover, Verb.AbandonCorrection, To(Published),         SawCurrent, NotBeingSettled, SomethingPublic, ReasonGiven),

        new([Approved, Published],   Who.PlanningOfficer,  Verb.CollectFinal,      To(Draft),             SawCurrent, SomethingOpen, BooksClosed),
        new([Approved, Published],   Who.Clock,            Verb.CollectFinal,      To(Draft),             SawCurrent, SomethingOpen, BooksClosed, SecondCollectionBegun),
        new(Unpublished,             Who.PlanningApprover, Verb.AbandonFinal,      Back,                  SawCurrent, BeingSettled, ReasonGiven),

        new([NotOpened, .. Unpublished], Who.PlanningApprover, Verb.CloseWithoutSheet, To(ClosedWithoutSheet), SawCurrent, NotBeingSettled, NothingPublic, CloseReasonGiven, ReasonGiven),

        // Words and circulation change no content and ask for no current view; who confirms having read must have seen it.
        new(Unpublished,             Who.AnybodyOnRoute,   Verb.Comment,           Same,                  WordsGiven),
        new(Unpublished,             Who.AnybodyOnRoute,   Verb.Answer,            Same,                  WordsGiven),
        new(Opened,                  Who.AnybodyOnRoute,   Verb.Circulate,         Same,                  ReadersNamed),
        new(Opened,                  Who.Circulated,       Verb.ReadCirculated,    Same,                  SawCurrent),
        new(Opened,                  Who.PassedOver,       Verb.PostView,          Same,                  SawCurrent),
    ];
}
