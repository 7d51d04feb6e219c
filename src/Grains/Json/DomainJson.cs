using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>
/// How the domain is written as JSON: in states, journals, frozen versions, between silos and to callers. One way for all of
/// them, so that a value means the same wherever it is met.
/// </summary>
/// <remarks>
/// <para>
/// A record is an object of the members that its constructor takes or that can be initialised, in the order in which the code
/// declares them and in camelCase; computed members are not written, nulls are left out. A closed hierarchy is told apart by a
/// first member <c>kind</c>, the case's name in camelCase; a case's own member of that name is written <c>boundKind</c> and
/// the like. Ids are texts, a fiscal year is the number in which it begins, enums are their names, lists are arrays, paragraphs
/// are an array of lines, dictionaries are objects sorted by key.
/// </para>
/// <para>
/// Reading is strict. A missing, unknown, doubled or null member, a number for a text, an unknown name of an enum and
/// everything that a constructor refuses is a <see cref="JsonException"/> with the path. An unknown member is refused rather
/// than dropped, because older code would otherwise lose what newer code wrote; a member that is null is not written, so new
/// optional members do not disturb older code until they are used. Where unknown members are kept instead is said by
/// <see cref="Recording.StateDocument{TState}"/>.
/// </para>
/// </remarks>
public static class DomainJson
{
    /// <summary>The options, frozen. They hold for every record of the ReformFlow assemblies, not only for those of the domain.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            // The text never stands inside HTML without being encoded again, and Japanese must stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new FiscalYearConverter(), new ParagraphsConverter(), new StableIdConverters(), WordConverter.OfOperations, WordConverter.OfItemNumbers,
                new EnumConverters(), new ValuesConverters(), new DictionaryConverters(), new HierarchyConverters(), new RecordConverters(),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
