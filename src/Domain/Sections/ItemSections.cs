namespace ReformFlow.Domain.Sections;

/// <summary>A section as a sheet prints it.</summary>
/// <param name="Printed">The name of that time, never renamed afterwards.</param>
/// <param name="Id">Which section it is; null while the master does not know the name.</param>
public sealed record NamedSection(string Printed, SectionId? Id)
{
    /// <summary>The name of that time.</summary>
    public string Printed { get; } = Guard.Line(Printed, 60);
}

/// <summary>The one or more sections that write an item's sheet (主体課). All their chiefs endorse; one coordinates.</summary>
public sealed record LeadSections
{
    /// <summary>Keeps the leads.</summary>
    /// <exception cref="ArgumentException">None, one twice, or a coordinating section that is not among them.</exception>
    public LeadSections(Values<NamedSection> all, NamedSection? coordinating = null)
    {
        All = Guard.Distinct(all, section => section.Printed);
        Guard.Holds(all.Count > 0, "An item has a lead section.", nameof(all));
        Coordinating = coordinating ?? all[0];
        Guard.Holds(all.Contains(Coordinating), "The coordinating section is one of the leads.", nameof(coordinating));
    }

    /// <summary>The leads in printed order.</summary>
    public Values<NamedSection> All { get; }

    /// <summary>The one that brings the answers together; the first printed where nobody has said otherwise.</summary>
    public NamedSection Coordinating { get; }

    /// <summary>Whether several sections lead together.</summary>
    public bool IsJoint => All.Count > 1;
}

/// <summary>
/// The sections concerned (関連課): every section, a list, or nothing printed. Three different states; "all" is a rule that
/// is resolved on a date, not a list.
/// </summary>
public abstract record RelatedSections
{
    private RelatedSections() { }

    /// <summary>全課: every section there is.</summary>
    public sealed record All : RelatedSections;

    /// <summary>The named ones.</summary>
    public sealed record Listed : RelatedSections
    {
        /// <summary>Keeps the list.</summary>
        /// <exception cref="ArgumentException">The list is empty or names one twice.</exception>
        public Listed(Values<NamedSection> sections)
        {
            Sections = Guard.Distinct(sections, section => section.Printed);
            Guard.Holds(sections.Count > 0, "A list names a section; use Blank for none.", nameof(sections));
        }

        /// <summary>The sections in printed order.</summary>
        public Values<NamedSection> Sections { get; }
    }

    /// <summary>The box is empty.</summary>
    public sealed record Blank : RelatedSections;
}
