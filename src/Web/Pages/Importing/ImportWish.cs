using ReformFlow.Domain.Calendar;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>What the person chose where a file can be taken in more than one way.</summary>
/// <param name="Year">The open year whose drafts are filled; null for the newest one that the file speaks of.</param>
/// <param name="DropsRest">Whether items that the file does not have leave the plan; they stay unless somebody says so.</param>
internal sealed record ImportWish(FiscalYear? Year = null, bool DropsRest = false)
{
    /// <summary>The value of `rest` that drops.</summary>
    public const string Drop = "drop";

    /// <summary>What an address says.</summary>
    public static ImportWish Of(IQueryCollection query) => new(Posted.YearOf(query["year"].ToString()), query["rest"] == Drop);

    /// <summary>What the form of the preview carries along.</summary>
    public static ImportWish Of(IFormCollection form) => new(form.Year("year"), form.Text("rest") == Drop);
}
