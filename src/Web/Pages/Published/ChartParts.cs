using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Pages.Published;

/// <summary>A year under the plot, at its middle.</summary>
public sealed record ChartYear(double X, FiscalYear Year);

/// <summary>A line across the plot and what it says.</summary>
public sealed record ChartTick(double Y, string Text);

/// <summary>A single number and how it is printed.</summary>
public sealed record ChartPoint(double X, double Y, string Printed);

/// <summary>A range as a box from its high to its low end.</summary>
public sealed record ChartBand(double X, double Y, double Width, double Height, bool IsTarget, string Printed);

/// <summary>A target or actual that is no number, under its year.</summary>
public sealed record ChartWord(double X, bool IsTarget, string Text);

/// <summary>From here on the indicator counts otherwise.</summary>
public sealed record ChartBreak(double X, IndicatorDefinition Definition);
