using System.Text;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Damages a document in the ways that files are damaged: by editors, copy and paste, transfers, and plain chance.</summary>
internal static class Mutations
{
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
    private static readonly Encoding[] Encodings = [Cp932, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1];
    private const string Letters = "\t\t\n\r 　<>&;/=\"'0123456789-－△,.%～・、。（）()「」〔〕年度元令和目標実績数内容備考取り組み事項成果指標全課再掲\0\u0085\u2028\uFFFE\uFEFF𠮷";

    private static readonly Func<Random, byte[], byte[]>[] OfBytes = [Truncated, RandomBytes, Flipped, Recoded];
    private static readonly Func<Random, string, string>[] OfText =
        [Lines, Lines, Deleted, Duplicated, Inserted, Inserted, TabsSwapped, Spliced, Replaced, CellsSwapped];

    /// <summary>The document with one damage, or with up to four.</summary>
    public static byte[] Of(byte[] document, Random random)
    {
        var bytes = document;
        for (var damages = random.Next(2) == 0 ? 1 : random.Next(1, 5); damages > 0; damages--)
        {
            if (random.Next(8) == 0) bytes = OfBytes[random.Next(OfBytes.Length)](random, bytes);
            else bytes = Encoding.UTF8.GetBytes(OfText[random.Next(OfText.Length)](random, Encoding.UTF8.GetString(bytes)));
        }
        return bytes;
    }

    private static byte[] Truncated(Random random, byte[] bytes) => bytes[..random.Next(bytes.Length + 1)];

    private static byte[] RandomBytes(Random random, byte[] bytes)
    {
        var noise = new byte[random.Next(2000)];
        random.NextBytes(noise);
        return random.Next(2) == 0 ? noise : [.. bytes, .. noise];
    }

    private static byte[] Flipped(Random random, byte[] bytes)
    {
        var flipped = bytes.ToArray();
        for (var times = random.Next(1, 4); times > 0 && flipped.Length > 0; times--) flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        return flipped;
    }

    private static byte[] Recoded(Random random, byte[] bytes)
    {
        var encoding = Encodings[random.Next(Encodings.Length)];
        var recoded = encoding.GetBytes(Encoding.UTF8.GetString(bytes));
        return random.Next(2) == 0 ? recoded : [.. encoding.GetPreamble(), .. recoded];
    }

    private static string Lines(Random random, string text)
    {
        var lines = text.Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(4))
        {
            case 0: lines.RemoveAt(one); break;
            case 1: lines.Insert(other, lines[one]); break;
            case 2: (lines[one], lines[other]) = (lines[other], lines[one]); break;
            default: random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines)[Math.Min(one, other)..Math.Min(Math.Max(one, other), Math.Min(one, other) + 6)]); break;
        }
        return string.Join('\n', lines);
    }

    private static string Deleted(Random random, string text)
    {
        var (start, length) = Part(random, text, 12);
        return text.Remove(start, length);
    }

    private static string Duplicated(Random random, string text)
    {
        var (start, length) = Part(random, text, 40);
        return text.Insert(start, string.Concat(Enumerable.Repeat(text.Substring(start, length), random.Next(1, 4))));
    }

    private static string Inserted(Random random, string text) =>
        text.Insert(random.Next(text.Length + 1), string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Letters[random.Next(Letters.Length)])));

    private static string Replaced(Random random, string text)
    {
        var (start, length) = Part(random, text, 1);
        return text.Remove(start, length).Insert(start, $"{Letters[random.Next(Letters.Length)]}");
    }

    // Spaces for tabs, as pasting from a page does; or commas.
    private static string TabsSwapped(Random random, string text)
    {
        var (start, length) = Part(random, text, 400);
        return string.Concat(text.AsSpan(0, start), text.Substring(start, length).Replace('\t', " ,　"[random.Next(3)]), text.AsSpan(start + length));
    }

    // The head of one place and the tail of another.
    private static string Spliced(Random random, string text)
    {
        var places = text.Split("取り組み事項\t");
        var (one, other) = (places[random.Next(places.Length)], places[random.Next(places.Length)]);
        places[random.Next(places.Length)] = string.Concat(one.AsSpan(0, random.Next(one.Length + 1)), other.AsSpan(random.Next(other.Length + 1)));
        return string.Join("取り組み事項\t", places);
    }

    private static string CellsSwapped(Random random, string text)
    {
        var lines = text.Split('\n');
        var index = random.Next(lines.Length);
        var cells = lines[index].Split('\t');
        random.Shuffle(cells);
        lines[index] = string.Join('\t', cells);
        return string.Join('\n', lines);
    }

    private static (int Start, int Length) Part(Random random, string text, int longest)
    {
        var start = random.Next(text.Length + 1);
        return (start, Math.Min(random.Next(1, longest + 1), text.Length - start));
    }
}
