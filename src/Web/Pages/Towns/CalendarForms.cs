using ReformFlow.Documents.Holidays;
using ReformFlow.Domain.Organisation;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>Reads forms about the calendar.</summary>
internal static class CalendarForms
{
    private const string DayWrong = "日付をカレンダーから選んでください。";

    /// <summary>The change, or what is wrong with the form in the officers' words.</summary>
    public static async Task<(TownChange? Change, string Problem)> ReadAsync(IFormCollection form, CancellationToken cancellation) => form.Text("change") switch
    {
        "import" => await ImportAsync(form, cancellation),
        "clear" => form.Day("day") is { } day ? (new TownChange.ClearDay(day), "") : (null, DayWrong),
        _ => Set(form),
    };

    private static (TownChange?, string) Set(IFormCollection form)
    {
        if (form.Day("day") is not { } day) return (null, DayWrong);
        var name = form.Text("name");
        return name.Length is > 0 and <= 60 && !name.Any(char.IsControl)
            ? (new TownChange.SetDay(new(day, form.Text("open") == "1", name)), "")
            : (null, "名前を60字までの一行で書いてください。");
    }

    private static async Task<(TownChange?, string)> ImportAsync(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return (null, "ファイルを選んでください。");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return HolidayFile.Read(bytes.ToArray()) switch
        {
            HolidayReading.Read read => (new TownChange.ImportHolidays(read.Holidays), ""),
            HolidayReading.Refused refused => (null, $"取り込んでいません。{string.Join(" ", refused.Errors)}"),
            var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of reading."),
        };
    }
}
