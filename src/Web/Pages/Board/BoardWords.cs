using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Boards;

namespace ReformFlow.Web.Pages.Board;

/// <summary>Says who holds a sheet.</summary>
internal static class BoardWords
{
    /// <summary>
    /// The posts whose turn it is, by their titles, with the post that decides in place of a vacant or absent one. While a sheet
    /// is written its drafters are named; where a town has none, everybody who may write. Nobody holds what waits for its date.
    /// </summary>
    public static string Holder(Desk desk, BoardRow row)
    {
        // A scheduled publication comes by itself, and nobody has it among his tasks.
        if (row is { Stage: Stage.Approved, Due: { } day }) return $"{Clocks.Short(day)}の公表日を待っています";
        var drafters = row.Waits.Where(each => row.Stage is Stage.Draft && desk.Town.Find(each.Post)?.Role is Role.Drafter).ToValues();
        return string.Join("、", (drafters.Count > 0 ? drafters : row.Waits).Select(each => Named(desk, each)));
    }

    private static string Named(Desk desk, Awaited each)
    {
        var title = desk.Town.TitleOf(each.Post);
        return each.DecidedAt is not { } at ? $"{title}（欠員）" : at == each.Post ? title : $"{title}（{desk.Town.TitleOf(at)}が判断）";
    }
}
