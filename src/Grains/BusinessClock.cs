using Microsoft.Extensions.DependencyInjection;

namespace ReformFlow.Grains;

/// <summary>
/// The clock of the town's business: days of Asia/Tokyo, which tests and rehearsals move. Nothing is ordered by it; order
/// is by version.
/// </summary>
/// <param name="time">The keyed time provider; the machine's own unless a rehearsal runs.</param>
public sealed class BusinessClock([FromKeyedServices(BusinessClock.Key)] TimeProvider time)
{
    /// <summary>The key of the business time provider.</summary>
    public const string Key = "business";

    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>This moment, with Tokyo's offset.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Tokyo);

    /// <summary>The business day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
