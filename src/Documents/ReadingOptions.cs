using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Documents;

/// <summary>What a document of sheets does not say about itself and its reader must know.</summary>
public sealed record ReadingOptions
{
    /// <summary>Keeps the answers.</summary>
    /// <param name="municipality">Whose plan it is.</param>
    /// <param name="plan">The plan's identity, because the sheets print none.</param>
    /// <param name="planName">The plan's name, because the sheets print none.</param>
    /// <param name="sections">The municipality's sections; <see cref="SectionMaster.Empty"/> while none are known.</param>
    /// <param name="eras">The eras. Default: <see cref="EraTable.Standard"/>.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public ReadingOptions(MunicipalityId municipality, PlanId plan, string planName, SectionMaster sections, EraTable? eras = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(planName);
        Municipality = municipality ?? throw new ArgumentNullException(nameof(municipality));
        Plan = plan ?? throw new ArgumentNullException(nameof(plan));
        PlanName = planName;
        Sections = sections ?? throw new ArgumentNullException(nameof(sections));
        Eras = eras ?? EraTable.Standard;
        Years = new YearHeadingReader(Eras);
    }

    /// <summary>Whose plan it is.</summary>
    public MunicipalityId Municipality { get; }

    /// <summary>The plan's identity.</summary>
    public PlanId Plan { get; }

    /// <summary>The plan's name.</summary>
    public string PlanName { get; }

    /// <summary>The municipality's sections.</summary>
    public SectionMaster Sections { get; }

    /// <summary>The eras that years are read and printed with.</summary>
    public EraTable Eras { get; }

    /// <summary>
    /// The plan as it is kept, for tables of others, which print no ids and have no column for most of it: an item is known by
    /// its number or title, a series by what it is called, and what the table does not say of them stays. Null: everything is new.
    /// </summary>
    public Domain.Plans.PlanBook? Known { get; init; }

    /// <summary>Reads printed years; made once, because it compiles its pattern.</summary>
    internal YearHeadingReader Years { get; }
}
