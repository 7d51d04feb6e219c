using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>One sheet with all that its pages show.</summary>
/// <param name="Desk">Who looks at it.</param>
/// <param name="Id">Which sheet.</param>
/// <param name="Plan">Its plan as it is now.</param>
/// <param name="Item">Its item as the plan has it now.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Cycle">Its year.</param>
/// <param name="Past">The contents of the item's earlier years.</param>
/// <param name="History">What happened to it.</param>
public sealed record SheetView(Desk Desk, SheetId Id, Plan Plan, ActionItem Item, SheetState Sheet, CycleState Cycle, Values<YearSheet> Past, SheetHistory History)
{
    /// <summary>The town as the rules see it today.</summary>
    public Circumstances Around { get; } = Surroundings.Of(Desk.Town, Item, Cycle, Desk.Today);

    /// <summary>What the person may do now; nothing for an account of nobody.</summary>
    public Values<Rule> Open => field ??= Desk.Actor.Person is null ? [] : Approvals.Open(Sheet, Desk.Actor, Around);

    /// <summary>The item's printed number.</summary>
    public ItemNumber Number => Plan.OriginalPlaceOf(Item.Id).Number;

    /// <summary>令和4年度.</summary>
    public string YearName => EraTable.Standard.FiscalYearName(Id.Year);

    /// <summary>The page's own address.</summary>
    public string Address => $"/sheets/{Id}";

    /// <summary>Last year's content; null where none is known.</summary>
    public SheetContent? LastYear => Past.FirstOrDefault(sheet => sheet.Year == Id.Year.Previous)?.Content;

    /// <summary>The dates that hold for it; null before the year's opening.</summary>
    public SheetDates? Dates => field ??= Cycle.DatesInForce is { } dates ? SheetDates.Of(dates, Sheet, Around, Desk.Calendar) : null;

    /// <summary>Until when it should leave its stage; null where no date is set.</summary>
    public DateOnly? Due => Dates?.At(Sheet.Stage, Waiting.StepOf(Sheet));

    /// <summary>Whether planning granted the section more time than the year gives.</summary>
    public bool IsExtended => Sheet is { Stage: Stage.Draft, Extension.Granted: { } granted } && granted > Cycle.Dates?.SectionDue;

    /// <summary>The printed label of a series; where the sheet prints none, what its indicator is called.</summary>
    public string LabelOf(SeriesId series) =>
        Sheet.Questions.FirstOrDefault(question => question.Series.Id == series)?.Series.Label is { Length: > 0 } label ? label
        : Item.Indicators.FirstOrDefault(indicator => indicator.Series.Any(each => each.Id == series))?.DefinitionIn(Id.Year).Name ?? "（見出しなし）";

    /// <summary>What a field of the sheet is called.</summary>
    public string NameOf(ContentField place) => place switch
    {
        ContentField.Value value => $"実績「{LabelOf(value.Series)}」",
        ContentField.Text text => Words.Of(text.Which).Ja,
        ContentField.Explained explained => $"説明「{LabelOf(explained.Series)}」{Words.Of(explained.Kind).Ja}",
        _ => throw new InvalidOperationException($"{place.GetType()} is a new kind of field."),
    };

    /// <summary>What a field of the sheet's form is called.</summary>
    public string NameOfTyped(string field) => field switch
    {
        TypedSheet.Narrative => Words.Of(TextField.Narrative).Ja,
        TypedSheet.Remarks => Words.Of(TextField.Remarks).Ja,
        _ when Sheet.Questions.FirstOrDefault(question => TypedSheet.ValueOf(question.Series.Id) == field) is { } asked => $"実績「{LabelOf(asked.Series.Id)}」",
        _ => "疑義の説明",
    };

    /// <summary>確定照会 under way; null when none is.</summary>
    public Settlement? Settling => Sheet.IsBeingSettled ? Sheet.Settlement : null;

    /// <summary>What a decider looks at first: the content before it last came back, else last year's, with what it is called. Of settled values it is the content with its 未確定.</summary>
    public (string Name, SheetContent Content) Base => Settling is { } settling ? ("未確定の値のある内容", settling.Before) : History.LastComeBack switch
    {
        { Act.Verb: Verb.Correct } => ($"公表中の第{Sheet.PublishedVersion}版", Sheet.Public?.Content ?? SheetContent.Empty),
        { } back => ($"{Words.Of(back.Act.Verb).Ja}のときの内容", History.ContentAt(back.StateVersion)),
        null when LastYear is { } last => ($"{EraTable.Standard.FiscalYearName(Id.Year.Previous)}の内容", last),
        _ => ("何も書かれていない調書", SheetContent.Empty),
    };

    /// <summary>
    /// The StateVersion to act on for somebody who saw <paramref name="seen"/>: the present one, where what came between left
    /// the content alone.
    /// </summary>
    public long SeenAs(long seen) => seen < Sheet.StateVersion && History.ContentAt(seen) == Sheet.Content ? Sheet.StateVersion : seen;

    /// <summary>Whether the person may do this now.</summary>
    public bool May(Verb verb) => Open.Any(rule => rule.May == verb);

    /// <summary>Whether it is the person's turn to decide.</summary>
    public bool IsDecider => May(Verb.Endorse) || May(Verb.Agree) || May(Verb.Approve);

    /// <summary>Whether the person may write now: the section everything, planning the wording.</summary>
    public bool IsWriter => May(Verb.Save) || May(Verb.Polish);
}
