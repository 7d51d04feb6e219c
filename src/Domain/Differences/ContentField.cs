using ReformFlow.Domain.Doubts;

namespace ReformFlow.Domain.Differences;

/// <summary>One field of a sheet that can differ by itself. Closed: these are all the kinds there are.</summary>
public abstract record ContentField
{
    private ContentField() { }

    /// <summary>実績: the value of a series.</summary>
    /// <param name="Series">The series.</param>
    /// <param name="Label">Its printed label; empty where the sheet prints none or does not ask for the series.</param>
    public sealed record Value(SeriesId Series, string Label) : ContentField;

    /// <summary>One of the two texts.</summary>
    public sealed record Text(TextField Which) : ContentField;

    /// <summary>The explanation of a doubt.</summary>
    /// <param name="Series">The series in doubt.</param>
    /// <param name="Kind">The doubt.</param>
    /// <param name="About">The printed value that is explained.</param>
    /// <param name="Nth">0, or more where the same doubt is explained again.</param>
    public sealed record Explained(SeriesId Series, DoubtKind Kind, string About, int Nth) : ContentField;
}

/// <summary>The texts of a sheet.</summary>
public enum TextField
{
    /// <summary>内容.</summary>
    Narrative,

    /// <summary>備考.</summary>
    Remarks,
}
