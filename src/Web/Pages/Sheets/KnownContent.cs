using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>A content that can be compared with another.</summary>
/// <param name="Key">What the address calls it: a StateVersion, or "last-year".</param>
/// <param name="Name">What the page calls it.</param>
/// <param name="Content">The content.</param>
public sealed record KnownContent(string Key, string Name, SheetContent Content)
{
    /// <summary>Every content of the sheet, oldest first; last year's before them where it is known.</summary>
    internal static Values<KnownContent> All(SheetView view)
    {
        var own = view.History.Contents.Select(taken => new KnownContent(taken.StateVersion.ToString(CultureInfo.InvariantCulture),
            $"{Clocks.Printed(taken.At)} {Words.Of(taken.Act.Verb).Ja}（更新番号{taken.StateVersion}）", taken.Act.Content!));
        KnownContent[] last = view.LastYear is { } content ? [new("last-year", $"{EraTable.Standard.FiscalYearName(view.Id.Year.Previous)}の内容", content)] : [];
        return [.. last, .. own, new("now", "今の内容", view.Sheet.Content)];
    }

    /// <summary>The two to show: what the address names, else the newest and the last one before it that was different.</summary>
    internal static (KnownContent From, KnownContent To) Chosen(Values<KnownContent> all, string? from, string? to)
    {
        var later = all.FirstOrDefault(each => each.Key == to) ?? all[^1];
        var place = all.Index().First(each => each.Item == later).Index;
        var different = all.Take(place).LastOrDefault(each => each.Content != later.Content) ?? all[Math.Max(0, place - 1)];
        return (all.FirstOrDefault(each => each.Key == from) ?? different, later);
    }
}
