namespace ReformFlow.Domain.Tasks;

/// <summary>What a sheet wants of a person, in the order in which the lists stand on the page.</summary>
public enum TaskKind
{
    /// <summary>書く: the section's own sheet is with the section.</summary>
    Write,

    /// <summary>審査・承認する: it is the person's turn to decide.</summary>
    Decide,

    /// <summary>合議: the person's section is consulted.</summary>
    Agree,

    /// <summary>期限の相談に答える: a section has asked planning for more time.</summary>
    AnswerExtension,

    /// <summary>公表する: approved, and planning may publish it.</summary>
    Publish,

    /// <summary>後閲: decided while the person was absent.</summary>
    PostView,

    /// <summary>供覧を読む: circulated to the person.</summary>
    Read,

    /// <summary>これから届く: the person decides at a later step.</summary>
    Coming,
}
