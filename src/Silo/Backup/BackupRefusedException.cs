using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Backup;

/// <summary>A backup was not written, or not restored; the database and the folder are as they were.</summary>
/// <param name="japanese">What, where, what next.</param>
/// <param name="english">The same for operators.</param>
/// <param name="inner">What the system said, or null.</param>
public sealed class BackupRefusedException(string japanese, string english, Exception? inner = null) : RefusedException(japanese, english, inner);
