using System.Collections.Frozen;
using ReformFlow.Domain.Tasks;

namespace ReformFlow.Domain.Wording;

/// <summary>The words for what waits for a person.</summary>
public static partial class Words
{
    private static readonly FrozenDictionary<TaskKind, Phrase> Tasks = new Dictionary<TaskKind, Phrase>
    {
        [TaskKind.Write] = new("書く", "to write"),
        [TaskKind.Decide] = new("審査・承認する", "to decide"),
        [TaskKind.Agree] = new("合議", "to agree to"),
        [TaskKind.AnswerExtension] = new("期限の相談に答える", "to answer about a date"),
        [TaskKind.Publish] = new("公表する", "to publish"),
        [TaskKind.PostView] = new("後閲", "to view afterwards"),
        [TaskKind.Read] = new("供覧を読む", "to read"),
        [TaskKind.Coming] = new("これから届く", "will reach you"),
    }.ToFrozenDictionary();

    /// <summary>What is wanted.</summary>
    public static Phrase Of(TaskKind kind) => Tasks[kind];
}
