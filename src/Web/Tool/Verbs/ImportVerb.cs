using ReformFlow.Documents;
using ReformFlow.Documents.Json;
using ReformFlow.Documents.Mapping;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Sections;
using ReformFlow.Domain;
using ReformFlow.Domain.Sections;
using ReformFlow.Web.Exporting;
using ReformFlow.Web.Pages.Importing;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Reads a document of sheets and takes it, or says why it takes nothing.</summary>
internal static class ImportVerb
{
    /// <summary>Reads the document and shows what an import would take. Needs no database.</summary>
    public static int Try(ToolRequest.Import asked, Output output)
    {
        if (Municipality(asked.Municipality, []) is not { } municipality) return output.Refuse(UnknownCode(asked));
        if (Read(asked, municipality, output) is not { } reading) return ExitCode.Refused;
        if (!asked.IsJson) output.Out.WriteLine($"{Environment.NewLine}--dry-run のため、何も取り込んでいません。 / Dry run: nothing was taken.");
        return reading is PlanReading.Read ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>Reads the document and shows it; null where it could not even be opened.</summary>
    public static PlanReading? Read(ToolRequest.Import asked, MunicipalityId municipality, Output output, ColumnMapping? mapping = null)
    {
        if (InputFile.Read(asked.File, out var problem) is not { } document)
        {
            output.Error.WriteLine(problem);
            return null;
        }
        if (Sections(asked, municipality, output) is not { } sections) return null;
        var reading = Read(new SourceFile(asked.File, document), new(municipality, PlanOf(asked, municipality), asked.PlanName ?? UsualName(municipality), sections), mapping);
        if (reading is PlanReading.Read read && IsSampleDocument(document, municipality)) reading = read with { Book = SamplePlan.Decided(read.Book) };
        if (asked.IsJson) output.Out.WriteLine(PlanReadingJson.Write(reading));
        else Print(reading, asked, municipality, output);
        return reading is PlanReading.Refused && !asked.IsJson ? null : reading;
    }

    // A table or JSON says by its ending that it is one; everything else is read as the sheets' text.
    private static PlanReading Read(SourceFile file, ReadingOptions options, ColumnMapping? mapping) =>
        ImportSource.IsTable(file) || PlanJsonFile.IsOne(file) ? ImportSource.Read(file, options, mapping) : SheetTextReader.Read(file.Bytes, options);

    /// <summary>The municipality of an id, or of a code that one of those registered or the sample's has; null where none has it.</summary>
    public static MunicipalityId? Municipality(string word, IEnumerable<Municipality> registered) => ImportArguments.IsCode(word)
        ? registered.Append(SamplePlan.Municipality).FirstOrDefault(each => each.Codes.Any(code => code.Code == word))?.Id
        : new(word);

    /// <summary>What to do about a code that nobody has.</summary>
    public static string UnknownCode(ToolRequest.Import asked) =>
        $"コード {asked.Municipality} の自治体は登録されていません。識別子（英小文字）で指定してください。 / No municipality with this code is known: use its id.";

    /// <summary>The plan that is imported.</summary>
    public static PlanId PlanOf(ToolRequest.Import asked, MunicipalityId municipality) =>
        asked.Plan is { } plan ? new(plan) : IsSample(municipality) ? SamplePlan.PlanId : new("reform-plan");

    // What counts as better in the sample was decided by reading that very document; another one is for planning to decide.
    private static bool IsSampleDocument(byte[] document, MunicipalityId municipality) =>
        IsSample(municipality) && document.AsSpan().SequenceEqual(SamplePlan.SheetBytes());

    private static void Print(PlanReading reading, ToolRequest.Import asked, MunicipalityId municipality, Output output)
    {
        if (reading is PlanReading.Read read)
        {
            output.Out.WriteLine($"自治体: {municipality}、課の名簿: {asked.Sections ?? (IsSample(municipality) ? "見本の名簿" : "なし（--sections で指定できます）")}");
            ReadingReport.Write(read, output.Out);
            return;
        }
        var errors = ((PlanReading.Refused)reading).Errors;
        List($"{asked.File} は取り込めません。何も取り込んでいません。直すところが{errors.Count}件あります。 / Nothing was taken.", errors, output);
    }

    private static void List(string problem, Values<ReadingError> errors, Output output)
    {
        output.Error.WriteLine(problem);
        foreach (var each in errors) output.Error.WriteLine($"  {each}");
    }

    private static bool IsSample(MunicipalityId municipality) => municipality == SamplePlan.Municipality.Id;

    private static string UsualName(MunicipalityId municipality) =>
        IsSample(municipality) ? SamplePlan.PlanName : "行政改革推進計画";

    private static SectionMaster? Sections(ToolRequest.Import asked, MunicipalityId municipality, Output output)
    {
        if (asked.Sections is not { } file) return IsSample(municipality) ? SamplePlan.Sections : SectionMaster.Empty;
        if (InputFile.Read(file, out var problem) is not { } bytes)
        {
            output.Error.WriteLine(problem);
            return null;
        }
        switch (SectionFile.Read(bytes))
        {
            case SectionReading.Read read:
                return read.Master;
            case SectionReading.Refused refused:
                List($"課の名簿 {file} を読めません。 / The section master cannot be read.", refused.Errors, output);
                return null;
            default:
                throw new InvalidOperationException("A section file was neither read nor refused.");
        }
    }
}
