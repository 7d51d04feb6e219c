using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReformFlow.Notifications.Teams.Composing;

/// <summary>
/// The number by which Teams puts a notification in the place of an earlier one: the same for the same reader and thread, however
/// often it is sent.
/// </summary>
internal static class ChainId
{
    /// <summary>For one reader.</summary>
    /// <param name="recipient">The reader's object id.</param>
    /// <param name="thread">What belongs together.</param>
    /// <returns>1 to 2^52-1, which every reader of JSON takes for a whole number.</returns>
    public static long Of(string recipient, string thread)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{recipient}|{thread}"));
        return Math.Max(1, (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 12));
    }

    /// <summary>For all readers of what one request may tell many people. A feed is one reader's, so they never meet.</summary>
    public static long OfAll(string municipality, string thread) => Of($"*{municipality}", thread);
}
