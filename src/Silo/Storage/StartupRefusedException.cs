namespace ReformFlow.Silo.Storage;

/// <summary>The program will not start, because going on could lose or falsify something.</summary>
/// <param name="japanese">What, where, what next.</param>
/// <param name="english">The same for operators.</param>
/// <param name="inner">What the database or the system said, or null.</param>
public sealed class StartupRefusedException(string japanese, string english, Exception? inner = null) : RefusedException(japanese, english, inner);
