using System.Collections.Frozen;

namespace ReformFlow.Domain.Cells;

/// <summary>
/// The words that may stand behind a number. A closed list, because a number followed by unknown words
/// (3部門で検討) is a text and nobody should count it. So is 4月, which is the name of a month; a count of months is か月.
/// </summary>
public static class Units
{
    /// <summary>What % is called as a unit of a range or bound.</summary>
    public const string Percent = "%";

    // A unit and its other spellings, which count as the same unit.
    private const string Listed =
        // counters
        "人=名 千人 万人 件 回 個 本 台 枚 部 冊 戸 棟 校 館 園 社 者 組 班 団体 世帯 事業 施設 か所=カ所=ヵ所=ヶ所=ケ所=箇所=個所 地区 自治体 市町村 市町 " +
        "項目 種類 路線 区画 講座 媒体 言語 " +
        // money
        "円 千円 万円 百万円 千万円 億円 兆円 " +
        // time
        "年 か月=カ月=ヵ月=ヶ月=ケ月=箇月 週 日 時間 分 秒 歳 " +
        // measures
        "mm cm m km m2 km2 ha a m3 t kg g kWh MWh kW L kL 点 位 級 倍 割 ポイント=pt " +
        Percent;

    private static readonly FrozenDictionary<string, string> Known = (
        from unit in Listed.Split(' ')
        let spellings = unit.Split('=')
        from spelling in spellings
        select (spelling, spellings[0])).ToFrozenDictionary(pair => pair.spelling, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>How many 千円 one of the unit is, exactly; null for a unit that is no money, and for none.</summary>
    public static decimal? InThousandYen(string? unit) => unit switch
    {
        "円" => 0.001m,
        "千円" => 1,
        "万円" => 10,
        "百万円" => 1_000,
        "千万円" => 10_000,
        "億円" => 100_000,
        "兆円" => 1_000_000_000,
        _ => null,
    };

    /// <summary>The unit that a normalised (half-width) word spells, in its first spelling of the list; null when it is none.</summary>
    public static string? Find(string word) => Known.GetValueOrDefault(word);
}
