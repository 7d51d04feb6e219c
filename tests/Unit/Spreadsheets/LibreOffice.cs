using System.Diagnostics;

namespace ReformFlow.Tests.Spreadsheets;

/// <summary>A test with LibreOffice; skipped aloud where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Program is null) Skip = "NO LIBREOFFICE (soffice): that files survive being saved by it is not tried.";
    }
}

/// <summary>LibreOffice without its window.</summary>
internal static class LibreOffice
{
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The file as LibreOffice saves it in a format.</summary>
    public static byte[] Saved(byte[] file, string ending)
    {
        var folder = Directory.CreateTempSubdirectory("reformflow-office-");
        try
        {
            var from = Path.Combine(folder.FullName, "from.xlsx");
            File.WriteAllBytes(from, file);
            // A profile of its own, so that two tests, or somebody's open LibreOffice, do not wait for each other.
            using var office = Process.Start(new ProcessStartInfo(Program!,
                [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", ending, "--outdir", Path.Combine(folder.FullName, "to"), from])
                { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = office.StandardError.ReadToEndAsync();
            var told = office.StandardOutput.ReadToEnd();
            office.WaitForExit();
            var to = Path.Combine(folder.FullName, "to", $"from.{ending}");
            Assert.True(File.Exists(to), $"LibreOffice saved nothing: {told} {said.Result}");
            return File.ReadAllBytes(to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
