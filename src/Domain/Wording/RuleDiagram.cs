using System.Text;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Wording;

/// <summary>The rules table as a picture: a Mermaid state diagram of every row that moves a sheet to another stage.</summary>
public static class RuleDiagram
{
    /// <summary>The diagram in Japanese; lines end with LF.</summary>
    public static string Mermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var stage in Enum.GetValues<Stage>()) text.Append("    ").Append(stage).Append(" : ").Append(Words.Of(stage).Ja).Append('\n');
        foreach (var (from, to, verbs) in Arrows())
            text.Append("    ").Append(from).Append(" --> ").Append(to).Append(" : ").AppendJoin("・", verbs).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<(Stage From, Stage To, IEnumerable<string> Verbs)> Arrows() =>
        from rule in RuleTable.Rows
        from stage in rule.At
        from to in EndsOf(rule, stage)
        where to != stage
        group Words.Of(rule.May).Ja by (stage, to) into arrow
        orderby arrow.Key.stage, arrow.Key.to
        select (arrow.Key.stage, arrow.Key.to, arrow.Distinct());

    private static Stage[] EndsOf(Rule rule, Stage from) => rule.GoesTo switch
    {
        Destination.Named named => [named.Stage],
        Destination.NextStep => [Stage.PlanningApproval],
        Destination.WhereItStood => [Stage.Approved, Stage.Published],
        _ => [from],
    };
}
