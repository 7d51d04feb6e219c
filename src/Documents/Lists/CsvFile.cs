using ReformFlow.Domain;

namespace ReformFlow.Documents.Lists;

/// <summary>How the bytes of a list of values separated by commas stand for characters.</summary>
public enum CsvEncoding
{
    /// <summary>UTF-8 with its mark, so that spreadsheets open it right. Every character can stand in it.</summary>
    Utf8,

    /// <summary>CP932 (what Japanese Windows calls Shift_JIS), for programs that know nothing else.</summary>
    Cp932,
}

/// <summary>A list of values separated by commas.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Lost">The characters that the encoding does not have, each once; 〓 stands in their place. Empty: nothing was lost.</param>
public sealed record CsvFile(byte[] Bytes, Values<string> Lost);
