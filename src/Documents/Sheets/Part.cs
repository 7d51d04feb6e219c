namespace ReformFlow.Documents.Sheets;

/// <summary>A labelled row of a place with the rows that continue it: bars, values, or more text.</summary>
internal sealed record Part(RowRole Kind, Row Head, List<Row> Tail)
{
    /// <summary>Cuts a place into its parts, in printed order.</summary>
    public static List<Part> Of(PlaceRows place, ErrorList errors)
    {
        var parts = new List<Part>();
        foreach (var row in place.Rows)
        {
            var part = parts.LastOrDefault();
            // A value row that lost both of its labels begins with a value, so the values decide about it, not the outline.
            if (part is not null && (row.Kind is RowRole.Continuing || row.Kind is RowRole.Unlabelled && part.Kind is RowRole.Years))
                part.Tail.Add(row);
            else if (row.Kind is RowRole.Unlabelled)
                RowErrors.Unknown(row, errors);
            else
                parts.Add(new(row.Kind, row, []));
        }
        return parts;
    }
}
