namespace ReformFlow.Documents.Tables;

/// <summary>Thrown within this folder where a file cannot be taken, caught where the file was opened; nobody outside sees it.</summary>
/// <param name="place">Where.</param>
/// <param name="what">What is wrong.</param>
/// <param name="next">What to do next.</param>
internal sealed class FileRefusal(SourcePlace place, string what, string next) : Exception(what)
{
    /// <summary>What an officer is told.</summary>
    public ReadingError Error { get; } = new(Math.Max(1, place.Row), "", what, next) { Place = place };
}
