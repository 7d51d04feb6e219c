using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Forms;

/// <summary>What a form shows besides the plan.</summary>
public sealed record FormOptions
{
    /// <summary>The fiscal year whose narrative and remarks are printed. Null: the latest that has a narrative, else the plan's last.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>The approval history, one line an act; a sheet of its own. Empty: no such sheet.</summary>
    public Values<ApprovalLine> History { get; init; } = [];

    /// <summary>For which sheets the forms are handed out, as these stand now; empty where nobody will fill them in.</summary>
    public Values<FormStamp> Stamps { get; init; } = [];

    /// <summary>The eras. Default: <see cref="EraTable.Standard"/>.</summary>
    public EraTable Eras { get; init; } = EraTable.Standard;
}

/// <summary>One line of the approval history (承認の記録), all in the words that are printed.</summary>
/// <param name="Number">項目番号.</param>
/// <param name="Title">取り組み事項.</param>
/// <param name="Year">年度.</param>
/// <param name="Moment">日時.</param>
/// <param name="Act">行為, such as 提出 or 審査承認.</param>
/// <param name="Stage">段階 after it.</param>
/// <param name="Post">職.</param>
/// <param name="Person">氏名.</param>
/// <param name="Note">理由 or remark; empty where there is none.</param>
public sealed record ApprovalLine(string Number, string Title, string Year, string Moment, string Act, string Stage, string Post, string Person, string Note);
