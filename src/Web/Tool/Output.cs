namespace ReformFlow.Web.Tool;

/// <summary>Where a verb speaks to: results, and everything else.</summary>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">What is wrong, or to be noticed beside it.</param>
internal sealed record Output(TextWriter Out, TextWriter Error)
{
    /// <summary>Says why it was not done.</summary>
    public int Refuse(string problem)
    {
        Error.WriteLine(problem);
        return ExitCode.Refused;
    }
}
