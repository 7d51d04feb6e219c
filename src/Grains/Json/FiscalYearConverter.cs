using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Grains.Json;

/// <summary>A fiscal year as the number of the year in which it begins: 2019 for 令和元年度.</summary>
internal sealed class FiscalYearConverter : JsonConverter<FiscalYear>
{
    /// <inheritdoc />
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var year) ? Made(year) : throw Misfit.Here("A fiscal year is a whole number.");

    /// <inheritdoc />
    public override FiscalYear ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        int.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Made(year) : throw Misfit.Here("A fiscal year is a whole number.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(Of(value));

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Of(value).ToString(CultureInfo.InvariantCulture));

    private static int Of(FiscalYear year) => year != default ? year.StartYear : throw Misfit.Here("default(FiscalYear) is no year and cannot be written.");

    private static FiscalYear Made(int year)
    {
        try { return new(year); }
        catch (ArgumentException refused) { throw Misfit.Refused(typeof(FiscalYear), refused); }
    }
}
