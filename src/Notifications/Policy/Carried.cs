using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// A notice that some channel carries or has carried. The plan follows from how the sheets stand; only what may not be more than
/// so many (five on a day, four approvals in ten minutes) has to know what is on its way already.
/// </summary>
/// <param name="Notice">The notice's key.</param>
/// <param name="Person">Who is told.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="NotBefore">From when on.</param>
/// <param name="HasLeft">Whether any channel has handed it over; one that has not may turn out to be wanted no more.</param>
/// <param name="IsDead">Whether every channel has given up: he was not told.</param>
public sealed record Carried(string Notice, PersonId Person, NoticeKind Kind, DateTimeOffset NotBefore, bool HasLeft = false, bool IsDead = false);

/// <summary>Who knows what is carried: the outbox.</summary>
public interface ICarriedNotices
{
    /// <summary>Every notice that any channel carries, or has carried, from a moment on; one line each, cancelled and superseded ones not.</summary>
    Task<Values<Carried>> SinceAsync(MunicipalityId municipality, DateTimeOffset since, CancellationToken cancellation = default);
}
