using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Plans;

/// <summary>Random ids, and texts that almost are.</summary>
internal static class RandomIds
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Gen<string> Words = Gen.Char[Letters + "--"].Array[1, 40].Select(letters => new string(letters));

    public static Gen<MunicipalityId> Municipalities { get; } = Gen.Char[Letters].Array[1, 20].Select(letters => new string(letters)).Where(MunicipalityId.IsValid).Select(word => new MunicipalityId(word));

    public static Gen<string> StableIds { get; } = Words.Where(StableId.IsValid);

    public static Gen<FiscalYear> Years { get; } = Gen.Int[1868, 9998].Select(year => new FiscalYear(year));

    public static Gen<SheetId> Sheets { get; } = Gen.Select(Municipalities, StableIds, Years, (municipality, item, year) => new SheetId(municipality, new(item), year));

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.String, Gen.Select(Words, Words, Gen.OneOf("2022", "1867", "", "２０２２", "20220"), (first, second, year) => $"{first}-{second}-{year}"),
        Gen.OneOf("item", "cycle", "2022", "-", "--", "A", "\u0000", "ninomiya", "0").Array[0, 6].Select(parts => string.Join('-', parts)));
}
