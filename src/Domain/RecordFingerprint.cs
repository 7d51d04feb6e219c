using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ReformFlow.Domain;

/// <summary>
/// Tells equal records from others by a hash, whatever they are made of: what a record holds is written as one text that no
/// other record has, every text with its length before it, every list with its count. It changes when a field is added to
/// one of the records, so it is for recognising a retry and never for keeping.
/// </summary>
internal static class RecordFingerprint
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>64 lower-case hexadecimal digits that two records of one type share only when they are equal.</summary>
    /// <exception cref="InvalidOperationException">The record holds something that is neither ours nor a plain value; a mistake in the code.</exception>
    public static string Of(object record)
    {
        var text = new StringBuilder();
        Write(text, record);
        // The characters as they are: UTF-8 would make every lone surrogate of a paste the same character.
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.ToString().AsSpan())));
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append('-'); break;
            case string written: Append(text, written); break;
            // 20.30 and 20.3 are the same value, and so are 0 and −0.
            case decimal number: Append(text, number == 0 ? "0" : number.ToString("G29", CultureInfo.InvariantCulture)); break;
            case DateOnly day: Append(text, day.ToString("O", CultureInfo.InvariantCulture)); break;
            case bool or int or long or Enum: Append(text, Convert.ToString(value, CultureInfo.InvariantCulture)!); break;
            case Array items:
                text.Append(CultureInfo.InvariantCulture, $"{items.Length}*");
                foreach (var item in items) Write(text, item);
                break;
            default: WriteFields(text, value); break;
        }
    }

    private static void WriteFields(StringBuilder text, object value)
    {
        var type = value.GetType();
        if (type.Assembly != typeof(RecordFingerprint).Assembly) throw new InvalidOperationException($"A fingerprint of {type} is not defined.");
        Append(text, type.Name);
        foreach (var field in Fields.GetOrAdd(type, FieldsOf)) Write(text, field.GetValue(value));
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        var own = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        return type.BaseType is { } above && above.Assembly == type.Assembly ? [.. FieldsOf(above), .. own] : own;
    }

    private static void Append(StringBuilder text, string written) => text.Append(CultureInfo.InvariantCulture, $"{written.Length}:").Append(written);
}
