using System.Text.Json;

namespace ReformFlow.Grains.Json;

/// <summary>
/// JSON that is no value of the domain: what is wrong, and where, as a path such as <c>$.items[3].title</c>. The path grows
/// from the inside out while the converters give it upwards.
/// </summary>
internal sealed class Misfit : JsonException
{
    private readonly string _what;
    private readonly string _below;

    private Misfit(string what, string below, Exception? inner) : base($"{what} Path: ${below}", $"${below}", null, null, inner) =>
        (_what, _below) = (what, below);

    /// <summary>A misfit at the value that is being read.</summary>
    public static Misfit Here(string what, Exception? inner = null) => new(what, "", inner);

    /// <summary>What a constructor refused, in its own words.</summary>
    public static Misfit Refused(Type type, ArgumentException refused) => Here($"{type.Name}: {refused.Message.Split(" (Parameter ")[0]}", refused);

    /// <summary>The same misfit, seen from the record whose member it is in.</summary>
    public static Misfit InMember(string name, Exception thrown) => Within($".{name}", thrown);

    /// <summary>The same misfit, seen from the list whose element it is in.</summary>
    public static Misfit InElement(int index, Exception thrown) => Within(FormattableString.Invariant($"[{index}]"), thrown);

    /// <summary>Whether an exception says that the JSON is wrong, rather than that the program is.</summary>
    /// <remarks>A reader asked for a number where there is a text throws InvalidOperationException or FormatException.</remarks>
    public static bool IsAbout(Exception thrown) => thrown is JsonException or InvalidOperationException or FormatException or ArgumentException;

    private static Misfit Within(string step, Exception thrown) => thrown is Misfit misfit
        ? new(misfit._what, step + misfit._below, misfit.InnerException)
        : new(thrown.Message.Split(" Path: ")[0], step + ((thrown as JsonException)?.Path ?? "$")[1..], thrown);
}
