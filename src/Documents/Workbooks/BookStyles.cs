using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformFlow.Documents.Workbooks;

/// <summary>The formats of a workbook, one for each <see cref="CellLook"/> in its order.</summary>
internal static class BookStyles
{
    // 49 is "@": what is typed stays text, so that 1-2 becomes no date and 0.30% keeps its digits.
    private const uint AsText = 49;

    /// <summary>The list of formats.</summary>
    public static Stylesheet Sheet() => new(
        new Fonts(Font(10.5, false), Font(10.5, true), Font(14, true), Font(9, false)),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill("FFE8EDF4"), Fill("FFC6DBF0"), Fill("FFF4F4F4")),
        new Borders(new Border(), Framed(BorderStyleValues.Thin), Framed(BorderStyleValues.Dashed)),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(Enum.GetValues<CellLook>().Select(Format)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(CellLook look) => look switch
    {
        CellLook.Number => new() { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
        CellLook.Text => Of(0, 0, 0, null, null, false),
        CellLook.Head => Of(1, 2, 1, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center, true),
        CellLook.Title => Of(2, 0, 0, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center, false),
        CellLook.Label => Of(1, 2, 1, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center, true),
        CellLook.Field => Of(0, 0, 1, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Center, true),
        CellLook.Box => Of(0, 0, 1, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Top, true),
        CellLook.Value => Of(0, 0, 1, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center, true),
        CellLook.Bar => Of(0, 3, 1, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center, true),
        CellLook.UndatedBar => Of(0, 4, 2, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center, true),
        _ => Of(3, 0, 0, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Center, true),
    };

    private static CellFormat Of(uint font, uint fill, uint border, HorizontalAlignmentValues? across, VerticalAlignmentValues? down, bool wrap)
    {
        var alignment = new Alignment { WrapText = wrap };
        if (across is { } horizontal) alignment.Horizontal = horizontal;
        // Without it, a text sticks to its frame.
        if (across == HorizontalAlignmentValues.Left) alignment.Indent = 1;
        if (down is { } vertical) alignment.Vertical = vertical;
        return new(alignment)
        {
            NumberFormatId = AsText, FontId = font, FillId = fill, BorderId = border, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        };
    }

    private static Font Font(double size, bool bold)
    {
        var font = new Font(new FontSize { Val = size }, new FontName { Val = "BIZ UDPゴシック" }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 128 });
        if (bold) font.PrependChild(new Bold());
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Fill(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Framed(BorderStyleValues style) => new(
        new LeftBorder { Style = style }, new RightBorder { Style = style }, new TopBorder { Style = style }, new BottomBorder { Style = style }, new DiagonalBorder());
}
