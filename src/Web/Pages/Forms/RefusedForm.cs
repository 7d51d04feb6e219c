using ReformFlow.Domain.Approval;

namespace ReformFlow.Web.Pages.Forms;

/// <summary>A form that was posted and not accepted. The page shows it again with everything that was typed.</summary>
/// <param name="Form">The name of the form on its page.</param>
/// <param name="Values">What was typed.</param>
/// <param name="Problem">What happened, where, and what to do next.</param>
/// <param name="Again">The operation to send again, when nobody knows whether it was done; null for a plain refusal.</param>
public sealed record RefusedForm(string Form, IFormCollection Values, string Problem, OperationId? Again = null)
{
    /// <summary>What a person is told when nobody knows yet whether it was done.</summary>
    public const string Unknown = "結果をまだ確かめられません。入力はそのまま残っています。少し待って、もう一度同じボタンを押してください（二重にはなりません）。";

    /// <summary>The form that a posted collection came from, with its problem.</summary>
    public static RefusedForm Of(IFormCollection form, string problem) => new(form["form"].ToString(), form, problem);

    /// <summary>The same, where the outcome is unknown.</summary>
    public static RefusedForm OfUnknown(IFormCollection form, OperationId operation) => new(form["form"].ToString(), form, Unknown, operation);
}
