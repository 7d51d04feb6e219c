using ReformFlow.Domain;

namespace ReformFlow.Web.Pages.Published;

/// <summary>All that is public of a plan at one moment.</summary>
internal sealed record PublicMoment
{
    /// <summary>Puts the versions together.</summary>
    /// <param name="all">Every public version with its exact text, of each item the oldest first; at least one.</param>
    public PublicMoment(Values<(PublicSheet Version, string Text)> all)
    {
        Items = all.Select(each => each.Version).GroupBy(each => each.Sheet.Item.Id).Select(versions => new PublicItem(versions.ToValues())).ToValues();
        Plan = new(Items.SelectMany(item => item.Valid).ToValues());
        Texts = all.ToDictionary(each => each.Version.Address, each => each.Text, StringComparer.Ordinal);
    }

    /// <summary>The plan by its valid versions.</summary>
    public PublicPlan Plan { get; }

    /// <summary>Each item with every version of it.</summary>
    public Values<PublicItem> Items { get; }

    /// <summary>The exact texts by the addresses of their versions.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }
}
