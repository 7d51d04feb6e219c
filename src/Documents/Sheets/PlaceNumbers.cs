namespace ReformFlow.Documents.Sheets;

/// <summary>Sees to it that no number stands twice and that every re-post names an original.</summary>
internal static class PlaceNumbers
{
    /// <summary>The number as numbers are compared.</summary>
    public static string KeyOf(string number) => Spelling.Of(number).ToLowerInvariant();

    /// <summary>Adds an error for every number that stands twice.</summary>
    public static void CheckTwice(IReadOnlyList<PrintedPlace> places, ErrorList errors)
    {
        foreach (var again in places.GroupBy(place => place.Title.Key).SelectMany(same => same.Skip(1)))
            errors.Add(again.Rows.Rows[0], $"番号{again.Title.Number}の取り組み事項が二つあります。", "番号を付け直してください。");
    }

    /// <summary>Adds an error for every re-post of a number that is not there or is a re-post itself.</summary>
    public static void CheckReposts(IReadOnlyList<PrintedPlace> places, ErrorList errors)
    {
        var byNumber = places.ToLookup(place => place.Title.Key);
        foreach (var repost in places.Where(place => place.RepostOf is not null))
        {
            var original = byNumber[KeyOf(repost.RepostOf!)].FirstOrDefault();
            if (original is null)
                errors.Add(repost.Rows.Rows[0], $"再掲の元の取り組み事項{repost.RepostOf}がありません。", "再掲の番号を確かめてください。");
            else if (original.RepostOf is not null)
                errors.Add(repost.Rows.Rows[0], $"再掲の元の取り組み事項{repost.RepostOf}も再掲です。", "再掲には、初めに載せた取り組み事項の番号を書いてください。");
        }
    }
}
