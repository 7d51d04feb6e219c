using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>A comment reaches whom it names, and a section's wish for a correction reaches planning.</summary>
public class CallsTests
{
    [Theory]
    [InlineData("＠財務課長 この件数で合っていますか。", "zaimu-kacho")]
    [InlineData("確認をお願いします(@企画担当)。", "kikaku-tanto")]
    [InlineData("＠財務課長、＠企画担当 御確認ください。＠財務課長", "kikaku-tanto zaimu-kacho")]
    [InlineData("＠財務 課長 空白があっても同じです。", "zaimu-kacho")]
    [InlineData("財務課長に確認しました。連絡先は a@example.lg.jp です。", "")]
    [InlineData("＠知らない人 ＠", "")]
    public void AComment_ReachesWhomItNames_OnceEach(string words, string whom) => Assert.Equal(whom,
        string.Join(' ', Told(Commented(words), NoticeKind.CommentMentioned).Select(notice => notice.Person.Value).Order(StringComparer.Ordinal)));

    [Fact]
    public void TheNotice_SaysWhatWasWritten_AndByWhom_UnderAKeyOfItsOwn()
    {
        var (first, second) = (Told(Commented("＠財務課長 一つ目"), NoticeKind.CommentMentioned).Single(), Told(Commented("＠財務課長 二つ目", "op-2"), NoticeKind.CommentMentioned).Single());

        Assert.Contains("一つ目", first.Body, StringComparison.Ordinal);
        Assert.Contains("財務課担当者", first.Title, StringComparison.Ordinal);
        Assert.NotEqual(first.UniqueKey, second.UniqueKey);
    }

    [Fact]
    public void NobodyCallsHimself_AndAnOldCommentIsNoNews()
    {
        Assert.Empty(Told(Commented("＠財務課担当者 覚え書き"), NoticeKind.CommentMentioned));
        Assert.DoesNotContain(On(new(2023, 5, 16), Commented("＠財務課長 古い話")), notice => notice.Kind is NoticeKind.CommentMentioned);
    }

    [Fact]
    public void AComment_ChangesNothingOfWhoseTurnItIs()
    {
        var returned = Line(Stage.Draft, At(5, 1), sheet => sheet with { Done = [Entered(Verb.Return, "zaimu-kacho", Stage.DepartmentReview, Stage.Draft, "件数が違う")] });
        var commented = Line(Stage.Draft, At(5, 1), sheet => sheet with { Done = [.. returned.Sheet.Done, Comment("了解しました。", "op-2")] });

        Assert.Equal(On(new(2023, 5, 1), returned).ToList(), On(new(2023, 5, 1), commented).ToList());
    }

    [Fact]
    public void AWishForACorrection_ReachesPlanning_UntilTheCorrectionHasBegun()
    {
        SheetLine Asked(Stage stage, DateTimeOffset since) => Line(stage, since, sheet => sheet with
        {
            PublishedVersion = 1, Done = [Entered(Verb.AskCorrection, "zaimu-tanto", Stage.Published, Stage.Published, "件数に誤りがあった")],
        });

        var asked = Told(Asked(Stage.Published, At(4, 20)), NoticeKind.CorrectionAsked);
        Assert.Equal(["kikaku-tanto"], asked.Select(notice => notice.Person.Value));
        Assert.All(asked, notice => Assert.Contains("件数に誤りがあった", notice.Body, StringComparison.Ordinal));
        Assert.Empty(Told(Asked(Stage.Draft, At(5, 1)), NoticeKind.CorrectionAsked));
        // The corrected version became public afterwards.
        Assert.DoesNotContain(On(new(2023, 5, 2), Asked(Stage.Published, At(5, 2))), notice => notice.Kind is NoticeKind.CorrectionAsked);
    }

    private static List<Notice> Told(SheetLine line, NoticeKind kind) => [.. On(new(2023, 5, 1), line).Where(notice => notice.Kind == kind)];

    private static SheetLine Commented(string words, string operation = "op-1") => Line(Stage.DepartmentReview, At(4, 28), sheet => sheet with { Done = [Comment(words, operation)] });

    private static Receipt Comment(string words, string operation) =>
        Receipt.Of(new(new(new(operation), Verb.Comment, 2) { Words = words }, new(new("zaimu-tanto"), "zaimu-tanto"), At(5, 1), Stage.DepartmentReview, Stage.DepartmentReview, 3, 1, 0));
}
