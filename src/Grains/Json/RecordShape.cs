using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>What a record is made of: its constructor's parameters first, then what can be initialised besides.</summary>
internal sealed class RecordShape
{
    private readonly ConstructorInvoker? _maker;
    private readonly object?[] _defaults;

    private RecordShape(Type type, ConstructorInfo? constructor, ParameterInfo[] parameters, RecordMember[] members)
    {
        _maker = constructor is null ? null : ConstructorInvoker.Create(constructor);
        _defaults = [.. parameters.Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null)];
        (Type, Members) = (type, members);
        ByName = members.Select((member, index) => (member.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>Its members in the order in which they are written.</summary>
    public RecordMember[] Members { get; }

    /// <summary>The place of each member by its name in JSON.</summary>
    public Dictionary<string, int> ByName { get; }

    /// <summary>Looks at a type.</summary>
    /// <exception cref="InvalidOperationException">It cannot be written so that it could be read again; a mistake in the code.</exception>
    public static RecordShape Of(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters() is []).ToList();
        var constructor = Constructor(type);
        var parameters = constructor?.GetParameters() ?? [];
        var taken = parameters.Select(parameter => properties.Find(property => Matches(parameter, property))
            ?? throw new InvalidOperationException($"{type}: no member has the value of the constructor's parameter {parameter.Name}.")).ToList();
        var rest = properties.Except(taken).Where(property => property.SetMethod is { IsPublic: true } && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);
        var made = parameters.Zip(taken, (parameter, property) => Member(type, property, MayBeNull(nullability.Create(parameter).WriteState), parameter.HasDefaultValue));
        var initialised = rest.OrderBy(property => property.MetadataToken).Select(property =>
            Member(type, property, MayBeNull(nullability.Create(property).WriteState), property.GetCustomAttribute<RequiredMemberAttribute>() is null));
        return new(type, constructor, parameters, [.. made, .. initialised]);
    }

    /// <summary>Makes the record of the values read; a value is null where it was left out.</summary>
    /// <exception cref="ArgumentException">The values break an invariant.</exception>
    public object Make(object?[] values, bool[] given)
    {
        var arguments = new object?[_defaults.Length];
        for (var index = 0; index < arguments.Length; index++) arguments[index] = given[index] ? values[index] : _defaults[index];
        var made = _maker is null ? Activator.CreateInstance(Type)! : _maker.Invoke(arguments.AsSpan());
        for (var index = arguments.Length; index < values.Length; index++)
            if (given[index]) Members[index].Initialise(made, values[index]);
        return made;
    }

    private static ConstructorInfo? Constructor(Type type) => type.GetConstructors() switch
    {
        [var only] => only,
        [] when type.IsValueType => null,
        var several => several.MaxBy(each => each.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no public constructor; it needs a converter of its own."),
    };

    private static bool Matches(ParameterInfo parameter, PropertyInfo property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && parameter.ParameterType == property.PropertyType;

    private static bool MayBeNull(NullabilityState state) => state is not NullabilityState.NotNull;

    private static RecordMember Member(Type type, PropertyInfo property, bool mayBeNull, bool mayBeMissing)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        if (name == Hierarchy.Kind && Hierarchy.KindOf(type) is { } kind) name = kind + property.Name;
        return RecordMember.Of(property, name, mayBeNull, isRequired: !mayBeNull && !mayBeMissing);
    }
}
