using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Pages.Plans;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Reads the form with which files are chosen.</summary>
internal static class ImportForms
{
    /// <summary>How many files may be chosen at once.</summary>
    public const int MostFiles = 50;

    /// <summary>What the file dialog offers.</summary>
    public const string Accepted = ".xlsx,.xls,.csv,.tsv,.txt,.json";

    /// <summary>The name of a doubt's tick.</summary>
    public static string NameOf(int file, int doubt) => string.Create(CultureInfo.InvariantCulture, $"{file + 1}-{doubt}");

    /// <summary>Whether somebody has to say what columns are.</summary>
    public static bool HasForeign(this ImportChoice choice) => choice.Files.Any(file => ImportSource.IsForeign(new(file.Name, file.Bytes)));

    /// <summary>The choice; null and a problem in words where it cannot be kept.</summary>
    public static async Task<(ImportChoice? Choice, string Problem)> ReadAsync(IFormCollection form, Desk desk, PlanRecord record, UploadOptions uploads, CancellationToken cancellation)
    {
        var id = record.Plan?.Id;
        if (id is null)
        {
            if (form.Word("id") is not { } word) return (null, PlanForms.IdWrong);
            if (ReservedPlanIds.Has(word)) return (null, ReservedPlanIds.Wrong);
            if (!PlanForms.IsLine(form.Text("name"))) return (null, Words.Of(PlanRefusal.TextUnusable).Ja);
            id = new PlanId(word);
            if (desk.Snapshot.Find(id) is not null) return (null, "その識別子の計画はすでにあります。別の識別子にするか、その計画の画面から取り込んでください。");
        }
        var files = form.Files.GetFiles("files");
        if (files.Count == 0) return (null, "ファイルが選ばれていません。「取り込むファイル」で選んでください。");
        if (files.Count > MostFiles) return (null, $"一度に選べるのは{MostFiles}件までです。分けて取り込んでください。");
        var read = new List<(string, byte[])>();
        foreach (var file in files)
        {
            var name = FileNames.Clean(file.FileName);
            if (file.Length > uploads.Largest) return (null, JudgedFile.TooLarge(name, file.Length, uploads).Ja);
            read.Add((name, await file.BytesAsync(cancellation)));
        }
        return (new(id, record.Plan?.Name ?? form.Text("name"), read), "");
    }
}
