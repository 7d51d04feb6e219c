using ReformFlow.Documents;
using ReformFlow.Documents.Previews;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>What taking the chosen files would do, before anything is stored.</summary>
/// <param name="Desk">Who looks at it.</param>
/// <param name="Id">What the kept files are called.</param>
/// <param name="Choice">The files and the plan.</param>
/// <param name="Record">The plan as it is kept; <see cref="PlanRecord.New"/> where there is none.</param>
/// <param name="Files">What each file came to.</param>
public sealed record ImportView(Desk Desk, string Id, ImportChoice Choice, PlanRecord Record, Values<FileView> Files)
{
    /// <summary>The year whose drafts are filled; null where the plan's text is taken.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>The years that are open; empty where the plan's text is taken.</summary>
    public Values<FiscalYear> OpenYears { get; init; } = [];

    /// <summary>How many of the plan's items the file does not have; 0 where drafts are filled, because those are not asked for.</summary>
    public int Rest { get; init; }

    /// <summary>What the person chose.</summary>
    internal ImportWish Wish { get; init; } = new();

    /// <summary>What would be asked for; null where nothing can be.</summary>
    public PlanChange? Change { get; init; }

    /// <summary>What stands in the way, each with what to do next; empty when nothing does.</summary>
    public Values<string> Problems { get; init; } = [];

    /// <summary>A hash over everything that was looked at, contents and doubts included, so that a commit of something else is refused.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Why it is not taken, in words; null when it is.</summary>
    /// <param name="basis">What whoever asks has looked at.</param>
    /// <param name="settled">The doubts that he has settled.</param>
    internal Phrase? Against(string basis, SettledDoubts settled) => this switch
    {
        { Change: null } => new("取り込めません。示したところを直したファイルを選び直してください。", "It cannot be taken. Mend what is named in the preview."),
        _ when basis != Basis => new("確認の画面を開いた後に、計画か調書が変わりました。今の内容との違いを確かめて、もう一度押してください。", "The plan or a sheet changed after the preview. Look at it again."),
        _ => settled.Left(Files),
    };

    /// <summary>The page's own address.</summary>
    public string Address => $"/plans/imports/{Id}";
}

/// <summary>What one file came to.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Errors">Why it is refused; empty when it is not.</param>
/// <param name="Doubts">What the reader is not sure about.</param>
/// <param name="Taken">What would be taken, by subject.</param>
/// <param name="Left">What is otherwise in the file and is not taken.</param>
/// <param name="Unchanged">How many facts are as they are kept.</param>
public sealed record FileView(string Name, Values<ReadingError> Errors, Values<Doubt> Doubts, Values<SubjectLines> Taken, Values<SubjectLines> Left, int Unchanged)
{
    /// <summary>The texts that it replaces although it does not say which text it was made from, by item; empty for a form with its stamp.</summary>
    public Values<string> Replaced { get; init; } = [];

    /// <summary>The numbers of the doubts that it brings or touches; the others stood there before, or are only to be known.</summary>
    public Values<int> Fresh { get; init; } = [];

    /// <summary>The rows that were not read because they are no items.</summary>
    public Values<LeftRow> LeftRows { get; init; } = [];

    /// <summary>Whether the import waits until somebody has looked at a doubt.</summary>
    public bool MustSettle(Doubt doubt) => doubt.Weight is DoubtWeight.Settle && Fresh.Contains(doubt.Number);

    /// <summary>How much of the plan it has, in words; null when it has all of it.</summary>
    public string? Part { get; init; }

    /// <summary>The years whose sheets it has and that are still to be worked on here, so that they are not taken with the plan's text.</summary>
    public Values<FiscalYear> Later { get; init; } = [];

    /// <summary>A file that is refused.</summary>
    public static FileView Refused(string name, Values<ReadingError> errors) => new(name, errors, [], [], [], 0);
}

/// <summary>The changes of one subject.</summary>
/// <param name="Title">Its number and title.</param>
/// <param name="Facts">The facts that differ.</param>
public sealed record SubjectLines(string Title, Values<FactChange> Facts);
