namespace ReformFlow.Domain.Approval;

/// <summary>What an act that happened makes of a sheet.</summary>
public static class Evolution
{
    /// <summary>The sheet after the act. The only way a sheet ever changes.</summary>
    public static SheetState After(this SheetState sheet, ActTaken taken)
    {
        var next = sheet with
        {
            Stage = taken.To,
            StateVersion = taken.StateVersion,
            ContentVersion = taken.ContentVersion,
            PublishedVersion = taken.PublishedVersion,
            ToPostView = StillToPostView(sheet, taken),
            ToRead = sheet.ToRead.Union(taken.ShownTo).ToValues(),
            Extension = Extension.After(sheet.Extension, taken),
            Done = sheet.Done.With(Receipt.Of(taken)).TakeLast(SheetState.MostReceipts).ToValues(),
        };
        return Special(next, taken);
    }

    private static SheetState Special(SheetState sheet, ActTaken taken) => taken.Act.Verb switch
    {
        Verb.Save or Verb.Import => sheet with { Content = taken.Act.Content! },
        Verb.Attach => sheet with { Attachments = sheet.Attachments.With(taken.Act.Attachment!) },
        Verb.Detach => sheet with { Attachments = sheet.Attachments.Where(file => file != taken.Act.Attachment).ToValues() },
        Verb.Submit => sheet with { Pinned = taken.Route, Agreed = [], Hands = [HandOf(taken)] },
        Verb.Endorse or Verb.Agree => sheet with { Agreed = sheet.Agreed.With(taken.ForPost!), Hands = WithHand(sheet, taken) },
        Verb.Approve => sheet with { Hands = WithHand(sheet, taken) },
        Verb.Polish => sheet with { Content = taken.Act.Content!, Hands = WithHand(sheet, taken) },
        Verb.Return or Verb.Withdraw or Verb.Reopen or Verb.Correct => ToRepair(sheet),
        Verb.Publish => sheet with { Public = new(sheet.Content, sheet.Attachments, sheet.ContentVersion), Settlement = sheet.Settlement?.Ended },
        Verb.CollectFinal => ToRepair(sheet) with { Settlement = Settlement.Of(sheet, taken.From) },
        Verb.AbandonFinal => Unsettled(sheet, sheet.Settlement!),
        Verb.AbandonCorrection => ToRepair(sheet) with { Content = sheet.Public!.Content, Attachments = sheet.Public.Attachments, Hands = [] },
        Verb.CloseWithoutSheet => sheet with { ClosedBecause = taken.Act.CloseReason },
        Verb.ReadCirculated => sheet with { ToRead = sheet.ToRead.Except([taken.ForPost!]).ToValues() },
        _ => sheet,
    };

    // Whoever was passed over owes a reading, until he has read it or decides on the content himself after all.
    private static Values<PostId> StillToPostView(SheetState sheet, ActTaken taken) =>
        sheet.ToPostView.Union(taken.PassedOver).Where(post => !SettlesPostView(taken) || post != taken.ForPost).ToValues();

    private static bool SettlesPostView(ActTaken taken) =>
        taken.Act.Verb is not Verb.ReadCirculated && taken.Capacity is Capacity.Own;

    // Every yes falls when content goes back. Hands stay until the next submission: who endorsed this content may endorse
    // it again for the same post, but decides no other step of it. The route is free again only with the section.
    private static SheetState ToRepair(SheetState sheet) => sheet with
    {
        Agreed = [],
        Pinned = sheet.Stage is Stage.DepartmentReview ? sheet.Pinned : null,
    };

    private static SheetState Unsettled(SheetState sheet, Settlement before) => sheet with
    {
        Content = before.Before,
        Pinned = before.Pinned,
        Hands = before.Hands,
        Agreed = before.Agreed,
        Settlement = before.Ended with { IsAbandoned = true },
    };

    private static Values<Hand> WithHand(SheetState sheet, ActTaken taken) => sheet.Hands.Union([HandOf(taken)]).ToValues();

    private static Hand HandOf(ActTaken taken) => new(taken.By.Person!, taken.Act.Verb, taken.ForPost);
}
