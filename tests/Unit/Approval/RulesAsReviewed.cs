using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Tests.Unit.Approval;

public class RulesAsReviewed
{
    [Fact]
    public void TheRulesTable_IsAsReviewed() => ReviewedFile.Matches("rules.md", Print());

    private static string Print() =>
        $"""
        # 規則表

        調書が左の段階にあるとき、その人が、その操作をすると、その段階へ進む。ただし条件がすべて成り立つとき。
        差戻しの行先は、差し戻す人が選ぶ。この表はプログラムが使う規則から印刷したもので、規則を変えると食い違いが自動で見つかる。

        | 段階 | だれが | 操作 | 進む先 | 条件 |
        |---|---|---|---|---|
        {string.Join('\n', RuleTable.Rows.Select(Ja))}

        The same in English:

        | at | who | may | goes to | provided |
        |---|---|---|---|---|
        {string.Join('\n', RuleTable.Rows.Select(En))}

        """;

    private static string Ja(Rule rule) =>
        $"| {string.Join("・", rule.At.Select(stage => Words.Of(stage).Ja))} | {Words.Of(rule.Who).Ja} | {Words.Of(rule.May).Ja} | {GoesTo(rule, "そのまま", "次の職、最後は企画承認", "確定照会の前の段階", stage => Words.Of(stage).Ja)} | {Provided(rule, "、", "なし", each => each.Ja)} |";

    private static string En(Rule rule) =>
        $"| {string.Join(", ", rule.At.Select(stage => Words.Of(stage).En))} | {Words.Of(rule.Who).En} | {Words.Of(rule.May).En} | {GoesTo(rule, "same", "next step, at last planning approval", "where it stood before the second collection", stage => Words.Of(stage).En)} | {Provided(rule, "; ", "nothing", each => each.En)} |";

    private static string Provided(Rule rule, string separator, string nothing, Func<Phrase, string> words) =>
        rule.Provided.Any() ? string.Join(separator, rule.Provided.Select(words)) : nothing;

    private static string GoesTo(Rule rule, string same, string next, string back, Func<Stage, string> name) => rule.GoesTo switch
    {
        Destination.Named named => name(named.Stage),
        Destination.NextStep => next,
        Destination.WhereItStood => back,
        _ => same,
    };
}
