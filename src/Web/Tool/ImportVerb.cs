using ReformFlow.Documents;
using ReformFlow.Documents.Json;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Sections;
using ReformFlow.Domain;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Web.Tool;

/// <summary>Reads a document of sheets and shows what an import would take, or why it takes nothing.</summary>
internal static class ImportVerb
{
    /// <summary>Runs the verb and gives the exit code.</summary>
    public static int Run(ImportArguments asked, TextWriter output, TextWriter error)
    {
        if (!asked.IsDryRun)
            return Refuse("この版はまだ計画を保存しません。読み取りを試すには --dry-run を付けてください。 / This version stores nothing yet: add --dry-run.", error);
        if (Municipality(asked.Municipality) is not { } municipality)
            return Refuse($"コード {asked.Municipality} の自治体は登録されていません。識別子（英小文字）で指定してください。 / No municipality with this code is known: use its id.", error);
        if (InputFile.Read(asked.File, out var problem) is not { } document) return Refuse(problem, error);
        if (Sections(asked, municipality, error) is not { } sections) return ExitCode.Refused;

        var options = new ReadingOptions(municipality, new PlanId(asked.Plan), asked.PlanName ?? UsualName(municipality), sections);
        var reading = SheetTextReader.Read(document, options);
        if (asked.IsJson) output.WriteLine(PlanReadingJson.Write(reading));
        else Print(reading, asked, municipality, output, error);
        return reading is PlanReading.Read ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Print(PlanReading reading, ImportArguments asked, MunicipalityId municipality, TextWriter output, TextWriter error)
    {
        if (reading is PlanReading.Read read)
        {
            output.WriteLine($"自治体: {municipality}、課の名簿: {asked.Sections ?? (IsSample(municipality) ? "見本の名簿" : "なし（--sections で指定できます）")}");
            ReadingReport.Write(read, output);
            return;
        }
        var errors = ((PlanReading.Refused)reading).Errors;
        List($"{asked.File} は取り込めません。何も取り込んでいません。直すところが{errors.Count}件あります。 / Nothing was taken.", errors, error);
    }

    private static void List(string problem, Values<ReadingError> errors, TextWriter error)
    {
        error.WriteLine(problem);
        foreach (var each in errors) error.WriteLine($"  {each}");
    }

    private static bool IsSample(MunicipalityId municipality) => municipality == SamplePlan.Municipality.Id;

    private static string UsualName(MunicipalityId municipality) =>
        IsSample(municipality) ? SamplePlan.PlanName : "行政改革推進計画";

    // A code leads to a municipality only where one is registered; today that is the sample's.
    private static MunicipalityId? Municipality(string word)
    {
        if (!ImportArguments.IsCode(word)) return new(word);
        return SamplePlan.Municipality.Codes.Any(code => code.Code == word) ? SamplePlan.Municipality.Id : null;
    }

    private static SectionMaster? Sections(ImportArguments asked, MunicipalityId municipality, TextWriter error)
    {
        if (asked.Sections is not { } file) return IsSample(municipality) ? SamplePlan.Sections : SectionMaster.Empty;
        if (InputFile.Read(file, out var problem) is not { } bytes)
        {
            error.WriteLine(problem);
            return null;
        }
        switch (SectionFile.Read(bytes))
        {
            case SectionReading.Read read:
                return read.Master;
            case SectionReading.Refused refused:
                List($"課の名簿 {file} を読めません。 / The section master cannot be read.", refused.Errors, error);
                return null;
            default:
                throw new InvalidOperationException("A section file was neither read nor refused.");
        }
    }

    private static int Refuse(string problem, TextWriter error)
    {
        error.WriteLine(problem);
        return ExitCode.Refused;
    }
}
