using ReformFlow.Domain;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Reads the command line of `import`.</summary>
internal static class ImportArguments
{
    /// <summary>What it asks for; null and a problem in words when it is wrong.</summary>
    public static ToolRequest? Parse(string[] arguments, out string problem)
    {
        if (CommandLine.Read(arguments, ["--dry-run", "--json", "--settled"], ["--municipality", "--sections", "--plan", "--plan-name", "--first-year", "--mapping", "--fiscal-year", "--person", "--reason"], out problem) is not { } line) return null;
        if (line.Rest is not [var file]) return Wrong("ファイルを一つ指定してください。 / Name one file.", out problem);
        if (line["--municipality"] is not { } municipality) return Wrong("--municipality を指定してください。 / --municipality is missing.", out problem);
        if (!(IsCode(municipality) ? DatedCode.IsValid(municipality) : MunicipalityId.IsValid(municipality)))
            return Wrong("自治体は、識別子（英小文字で始まる英小文字・数字20字まで）か、検査数字の合う6桁のコードで指定してください。 / Name the municipality by its id or its six-digit code.", out problem);
        if (line["--plan"] is { } plan && !StableId.IsValid(plan))
            return Wrong("計画の識別子は英小文字・数字・ハイフンです。 / A plan's id is lower-case letters, digits and hyphens.", out problem);
        if (line["--plan-name"] is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > 400 || name.Any(char.IsControl)))
            return Wrong("計画の名前は1行400字までです。 / A plan's name is one line of at most 400 characters.", out problem);
        if (line["--first-year"] is { } year && OtherArguments.Year(year) is null)
            return Wrong("--first-year に4桁の年度を指定してください。 / Name the fiscal year in four digits with --first-year.", out problem);

        if (line["--plan"] is { } reserved && Pages.Plans.ReservedPlanIds.Has(reserved)) return Wrong($"{Pages.Plans.ReservedPlanIds.Wrong} / {Pages.Plans.ReservedPlanIds.WrongEn}", out problem);
        if (line["--fiscal-year"] is { } open && OtherArguments.Year(open) is null)
            return Wrong("--fiscal-year に4桁の年度を指定してください。 / Name the fiscal year in four digits with --fiscal-year.", out problem);
        if ((line["--fiscal-year"] is null) != (line["--person"] is null) || (line["--person"] is { } person && !StableId.IsValid(person)))
            return Wrong("開始した年度の調書に取り込むには、--fiscal-year と、だれとして取り込むか（企画の担当者の --person）の両方を指定してください。 / To fill an open year's drafts name both --fiscal-year and, with --person, the officer of planning who does it.", out problem);

        return new ToolRequest.Import(InputFile.Absolute(file), municipality, line.Has("--dry-run"), line.Has("--json"),
            line["--sections"] is { } sections ? InputFile.Absolute(sections) : null, line["--plan"], line["--plan-name"])
        {
            FirstYear = OtherArguments.Year(line["--first-year"]),
            Mapping = line["--mapping"],
            FiscalYear = OtherArguments.Year(line["--fiscal-year"]),
            Person = line["--person"],
            IsSettled = line.Has("--settled"),
            Reason = line["--reason"],
        };
    }

    /// <summary>Whether the word is a government code and not an id.</summary>
    public static bool IsCode(string word) => word.All(char.IsAsciiDigit);

    private static ToolRequest? Wrong(string because, out string problem) => CommandLine.Wrong<ToolRequest>(because, out problem);
}
