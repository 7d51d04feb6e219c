using ReformFlow.Domain;

namespace ReformFlow.Notifications.Texts;

/// <summary>A municipality's own version of a text.</summary>
/// <param name="Text">The text; its version is 2 or more, because 1 is the program's own.</param>
/// <param name="MadeBy">The account that wrote it last.</param>
/// <param name="MadeAt">When.</param>
/// <param name="UsedAt">When it was first used, after which it never changes; null while it is a draft (下書き).</param>
public sealed record TownText(NoticeText Text, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset? UsedAt);

/// <summary>A municipality's texts at one moment.</summary>
/// <param name="Versions">Every version, by id and number.</param>
/// <param name="InUse">Which version of an id is used; an id that is not among them has the program's own.</param>
public sealed record TownTexts(Values<TownText> Versions, IReadOnlyDictionary<string, int> InUse)
{
    /// <summary>Nothing was changed.</summary>
    public static TownTexts None { get; } = new([], new Dictionary<string, int>());

    /// <summary>The texts that notices are made with now. One that this version of the program cannot fill any more gives way to the program's own.</summary>
    public TextCatalogue Catalogue => Versions.Where(version => InUse.GetValueOrDefault(version.Text.Id) == version.Text.Version && IsSound(version)).Select(version => version.Text).ToValues() is { Count: > 0 } own
        ? new([.. TextCatalogue.Standard.Texts, .. own])
        : TextCatalogue.Standard;

    /// <summary>The versions of one id, newest first.</summary>
    public Values<TownText> Of(string id) => Versions.Where(version => version.Text.Id == id).OrderByDescending(version => version.Text.Version).ToValues();

    /// <summary>The draft of an id; null where there is none.</summary>
    public TownText? DraftOf(string id) => Of(id).FirstOrDefault(version => version.UsedAt is null);

    /// <summary>Whether a version can be filled by this version of the program.</summary>
    public static bool IsSound(TownText version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return TextRules.Against(version.Text) is null;
    }
}
